package affect4j.cli;

import affect4j.infer.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pages about videos, in a folder of their own. */
final class Pages {
  private final @Nullable FreshNames names;
  private final Map<String, String> facts;

  private Pages(@Nullable FreshNames names, Map<String, String> facts) {
    this.names = names;
    this.facts = facts;
  }

  /** Pages go into {@code folder}, below it as videos lie below theirs; none without it. */
  static Pages of(Optional<Path> folder, Model model) throws IOException {
    if (folder.isEmpty()) {
      return new Pages(null, Map.of());
    }
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("model", model.network() + ", " + model.weights());
    facts.put("sha256 of the weights", model.sha256());
    new TreeMap<>(model.weak())
        .forEach((task, from) -> facts.put(task + ", weakly supervised", "learnt from " + from));
    facts.put("affect4j", Version.current());
    return new Pages(new FreshNames(folder.get(), "pages", Set.of()), facts);
  }

  /** Begins the page about one video. */
  FilmPage film(VideoInput input) throws IOException {
    Path target = names == null ? null : names.next(input.relative(), ".html");
    return new FilmPage(input.name(), target, facts);
  }
}

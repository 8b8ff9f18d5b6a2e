package affect4j.reproduce;

import affect4j.reproduce.Planned.Wanted;
import affect4j.train.Diverged;
import affect4j.train.RunFolder;
import affect4j.train.config.AffectSettings;
import affect4j.train.config.Preset;
import affect4j.train.task.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes runs, or takes those that are made; what was cut short goes on. */
final class Runs {
  private final Session session;
  private final Map<Path, Exception> failed = new HashMap<>();

  Runs(Session session) {
    this.session = session;
  }

  /**
   * Refuses runs that are not made yet and want files that are not there.
   *
   * @throws Missing when there are such files: it names them all
   */
  void refuseMissing(List<Planned<?>> planned) throws IOException {
    Set<Wanted> missing = new LinkedHashSet<>();
    planned.forEach(each -> addMissing(each, missing));
    List<String> lines = new ArrayList<>();
    for (Wanted each : missing) {
      lines.add(each.name() + " is missing" + source(each));
    }
    if (!lines.isEmpty()) {
      throw new Missing(String.join("; ", lines));
    }
  }

  private static void addMissing(Planned<?> planned, Set<Wanted> missing) {
    if (!Files.exists(Result.file(planned.folder()))) {
      planned.first().forEach(each -> addMissing(each, missing));
      planned.files().stream().filter(each -> !Files.exists(each.path())).forEach(missing::add);
    }
  }

  /** What came of {@code planned}, of which no file is missing; nothing where it was stopped. */
  Optional<Result> of(Planned<?> planned) throws IOException, Diverged {
    Path result = Result.file(planned.folder());
    if (Files.exists(result)) {
      planned.refuseOther();
      return Optional.of(Result.read(result));
    }
    for (Planned<?> each : planned.first()) {
      if (of(each).isEmpty()) {
        return Optional.empty();
      }
    }
    return session.stop().getAsBoolean() ? Optional.empty() : once(planned);
  }

  /** A run that failed is not tried again for another row of the same table. */
  private Optional<Result> once(Planned<?> planned) throws IOException, Diverged {
    Exception before = failed.get(planned.folder());
    if (before != null) {
      throw new IOException(before.getMessage(), before);
    }
    try {
      return train(planned);
    } catch (IOException | RuntimeException | Diverged e) {
      failed.put(planned.folder(), e);
      throw e;
    }
  }

  private <S extends AffectSettings> Optional<Result> train(Planned<S> planned)
      throws IOException, Diverged {
    Path out = planned.folder();
    boolean begun = Files.exists(RunFolder.config(out));
    if (begun) {
      planned.refuseOther();
    }
    session
        .watcher()
        .note((begun ? "going on with " : "training ") + planned.network().name() + ": " + out);
    try (RunFolder folder = begun ? RunFolder.resume(out) : RunFolder.create(out);
        Training<S> training =
            begun
                ? Training.resume(planned.network(), folder, session.watcher(), session.version())
                : Training.begin(
                    planned.network(),
                    planned.settings(),
                    folder,
                    session.watcher(),
                    session.command(),
                    session.version(),
                    Preset.PAPER)) {
      if (!training.run(session.stop())) {
        return Optional.empty();
      }
      Result result = Result.ofRun(out, planned.settings().batch(), training.parameters());
      result.write(Result.file(out));
      return Optional.of(result);
    }
  }

  private String source(Wanted wanted) throws IOException {
    String file = wanted.name().replaceFirst("^" + Weights.FOLDER, "");
    String own = session.scale().sources().get(file);
    Optional<String> page = own == null ? Weights.page(file) : Optional.of(own);
    return page.map(where -> " (" + where + ")").orElse("") + ", wanted as " + wanted.path();
  }
}

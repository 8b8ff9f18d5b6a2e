package affect4j.reproduce;

import affect4j.zoo.Catalogue;
import affect4j.zoo.Published;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Files of weights as the rows' configurations name them: {@code weights/NAME}. */
final class Weights {
  /** The folder in which they lie, below ROOT. */
  static final String FOLDER = "weights/";

  private static final Pattern NAMED = Pattern.compile(FOLDER + "([^\\s\"']+)");

  private Weights() {}

  /** The names of those that {@code line} names. */
  static List<String> namedIn(String line) {
    return NAMED.matcher(line).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** Where the published {@code file} is described. */
  static Optional<String> page(String file) throws IOException {
    for (Published each : Catalogue.all()) {
      for (Published.Weights weights : each.weights()) {
        if (weights.file().equals(file)) {
          return Optional.of(weights.page());
        }
      }
    }
    return Optional.empty();
  }
}

package affect4j.reproduce;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files of {@code experiments/}, which come along with the program. */
final class Experiments {
  private static final String FOLDER = "/affect4j/experiments/";

  private Experiments() {}

  /**
   * The text of {@code name}, such as {@code tables/table5.yaml}; nothing where it is not there.
   */
  static Optional<String> text(String name) throws IOException {
    try (InputStream in = Experiments.class.getResourceAsStream(FOLDER + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** What {@code name} is called in messages. */
  static String where(String name) {
    return "experiments/" + name;
  }
}

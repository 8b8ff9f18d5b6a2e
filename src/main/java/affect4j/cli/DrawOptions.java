package affect4j.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How often the faces are drawn again for intervals. */
final class DrawOptions {
  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      description =
          "Draws the faces N times, by video, for an interval of each score; by default 1000, and"
              + " not at all for score.")
  private @Nullable Integer draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of those draws; default ${DEFAULT-VALUE}.",
      defaultValue = "0")
  private long seed;

  /** As many as are asked for, {@code least} or more, or as is {@code usual}. */
  int draws(int usual, int least) {
    int asked = draws == null ? usual : draws;
    if (asked < least) {
      throw new IllegalArgumentException("--bootstrap must be " + least + " or more, got " + asked);
    }
    return asked;
  }

  long seed() {
    return seed;
  }
}

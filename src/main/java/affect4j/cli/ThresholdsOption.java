package affect4j.cli;

import affect4j.label.Thresholds;
import affect4j.report.ThresholdsFile;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Other thresholds than a file of predictions decides by. */
final class ThresholdsOption {
  @Option(
      names = "--thresholds",
      paramLabel = "released|half|FILE",
      description =
          "Above which probability a unit is present; by default as the file decides, or one half.")
  private @Nullable String thresholds;

  /** Those that are named, if any. */
  Optional<Thresholds> given() throws IOException {
    return ThresholdsFile.named(thresholds);
  }
}

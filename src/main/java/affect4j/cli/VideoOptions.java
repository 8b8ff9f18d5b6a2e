package affect4j.cli;

import affect4j.video.Sampling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which frames of videos are read, and what becomes of their numbers. */
final class VideoOptions {
  /** Pictures per second of a sequence, where nothing is said. */
  private static final double USUAL_RATE = 25;

  @Option(
      names = "--camera",
      paramLabel = "N",
      description = "Reads a camera too, counted from 0, until Ctrl-C or --to.")
  private @Nullable Integer camera;

  @Option(names = "--every", paramLabel = "N", description = "Of so many frames one.")
  private @Nullable Integer every;

  @Option(
      names = "--fps",
      paramLabel = "F",
      description =
          "At most F frames a second. Of numbered pictures (frame_%%05d.jpg): how many make a"
              + " second, 25 if not said.")
  private @Nullable Double fps;

  @Option(names = "--from", paramLabel = "S", description = "Frames from S seconds on.")
  private @Nullable Double from;

  @Option(names = "--to", paramLabel = "S", description = "Frames before S seconds.")
  private @Nullable Double to;

  @Option(
      names = "--smooth",
      description = "Averages over time: as was fitted to the model, else 1/6 to 5/3 s each way.")
  private boolean smooth;

  @Option(
      names = "--baseline",
      paramLabel = "SECONDS|FILE",
      description =
          "Takes each person's mean over their first SECONDS away, or that of a neutral face in"
              + " FILE, a photo or video.")
  private @Nullable String baseline;

  @Option(
      names = "--page",
      paramLabel = "DIR",
      description = "Writes a page (HTML) about each video there: who was seen, and over time.")
  private @Nullable Path page;

  /** Where pages about videos go. */
  Optional<Path> page() {
    return Optional.ofNullable(page);
  }

  Optional<Integer> camera() {
    return Optional.ofNullable(camera);
  }

  /** Whether numbers are changed by those of other frames. */
  boolean changes() {
    return smooth || baseline != null;
  }

  boolean smooth() {
    return smooth;
  }

  Optional<String> baseline() {
    return Optional.ofNullable(baseline);
  }

  /** Which frames of videos and cameras. */
  Sampling sampling() {
    OptionalDouble rate = fps == null ? OptionalDouble.empty() : OptionalDouble.of(fps);
    return sampling(rate);
  }

  /** Which of numbered pictures, that make {@link #rate} a second. */
  Sampling sequenceSampling() {
    return sampling(OptionalDouble.empty());
  }

  /** Numbered pictures in a second. */
  double rate() {
    return fps == null ? USUAL_RATE : fps;
  }

  private Sampling sampling(OptionalDouble rate) {
    return new Sampling(
        every == null ? 1 : every,
        rate,
        from == null ? 0 : from,
        to == null ? Double.POSITIVE_INFINITY : to,
        0);
  }

  /** Refuses what makes no sense of photos alone. */
  void checkUnused() {
    List<String> given = new ArrayList<>();
    if (every != null) {
      given.add("--every");
    }
    if (fps != null) {
      given.add("--fps");
    }
    if (from != null) {
      given.add("--from");
    }
    if (to != null) {
      given.add("--to");
    }
    if (smooth) {
      given.add("--smooth");
    }
    if (baseline != null) {
      given.add("--baseline");
    }
    if (page != null) {
      given.add("--page");
    }
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(
          String.join(", ", given) + ": for videos, got photos alone");
    }
  }
}

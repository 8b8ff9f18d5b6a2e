package affect4j.cli;

import affect4j.follow.Baseline;
import affect4j.follow.Follower;
import affect4j.follow.Smoother;
import affect4j.follow.Windows;
import affect4j.infer.Analyzer;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.infer.SeenFrame;
import affect4j.infer.VideoStream;
import affect4j.video.Sampling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the readings of each video go through before they are written. */
final class Following {
  private Following() {}

  /**
   * What {@code options} ask for; a video or photo of a neutral face is read here and now.
   *
   * @throws IOException where it cannot be read, or shows no face or several at once
   */
  static Supplier<Follower> of(VideoOptions options, Analyzer analyzer, long pixels)
      throws IOException {
    Windows windows = Windows.of(analyzer.model().smoothing());
    Supplier<Follower> smoother =
        options.smooth() ? () -> new Smoother(windows) : () -> Follower.none();
    Optional<String> asked = options.baseline();
    if (asked.isEmpty()) {
      return smoother;
    }
    Supplier<Follower> baseline = baseline(asked.get(), options, analyzer, pixels);
    return () -> smoother.get().then(baseline.get());
  }

  private static Supplier<Follower> baseline(
      String asked, VideoOptions options, Analyzer analyzer, long pixels) throws IOException {
    double seconds;
    try {
      seconds = Double.parseDouble(asked);
    } catch (NumberFormatException e) {
      List<Scores> neutral = neutral(asked, options, analyzer, pixels);
      return () -> Baseline.against(neutral);
    }
    Supplier<Follower> each = () -> new Baseline(seconds);
    Follower unused = each.get(); // Seconds that make no sense are refused here and now.
    return each;
  }

  private static List<Scores> neutral(
      String asked, VideoOptions options, Analyzer analyzer, long pixels) throws IOException {
    List<MediaFiles.Found> all = MediaFiles.in(List.of(Path.of(asked)));
    if (all.size() > 1) {
      throw new IOException(
          asked + ": one photo or video for --baseline wanted, got " + all.size());
    }
    MediaFiles.Found found = all.get(0);
    List<Scores> neutral = new ArrayList<>();
    if (found.isVideo()) {
      VideoInput input = VideoInput.of(found, options, pixels);
      try (VideoStream stream = analyzer.stream(input.opening().open(Sampling.ALL))) {
        for (Optional<SeenFrame> next = stream.next(); next.isPresent(); next = stream.next()) {
          one(asked, next.get().faces()).ifPresent(face -> neutral.add(face.scores()));
        }
      }
    } else {
      List<Seen> faces =
          analyzer.read(found.file()).stream().flatMap(each -> each.seen().stream()).toList();
      one(asked, faces).ifPresent(face -> neutral.add(face.scores()));
    }
    if (neutral.isEmpty()) {
      throw new IOException(asked + ": a neutral face for --baseline wanted, got none");
    }
    return neutral;
  }

  private static Optional<Seen> one(String asked, List<Seen> faces) throws IOException {
    if (faces.size() > 1) {
      throw new IOException(
          asked + ": one neutral face for --baseline wanted, got " + faces.size() + " at once");
    }
    return faces.stream().findFirst();
  }
}

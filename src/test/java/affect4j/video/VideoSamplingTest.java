package affect4j.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoSamplingTest {
  @TempDir Path folder;

  private List<Integer> numbers(Sampling sampling, double... times) throws IOException {
    Path file = Films.write(folder.resolve("a.mp4"), 64, 48, times);
    return Films.frames(file, sampling).stream().map(Frame::number).toList();
  }

  @Test
  void everyThirdFrameKeepsItsNumber() throws IOException {
    assertEquals(List.of(1, 4, 7, 10), numbers(Sampling.everyNth(3), Films.even(10)));
  }

  @Test
  void framesPerSecondGoByTrueTimes() throws IOException {
    double[] times = {0, 0.1, 0.2, 0.9, 1.0, 1.1, 3.7, 3.8, 4.0};
    assertEquals(List.of(1, 5, 7, 9), numbers(Sampling.perSecond(1), times));
  }

  @Test
  void theVideosOwnRateTakesEachFrame() throws IOException {
    assertEquals(10, numbers(Sampling.perSecond(25), Films.even(10)).size());
  }

  @Test
  void timesRoundedToMillisecondsLoseNoFrame() {
    Sampling sampling = Sampling.perSecond(30);
    double before = 0;
    for (int i = 1; i <= 1000; i++) {
      double time = Math.round(i * 1000 / 30.0) / 1000.0;
      assertEquals(true, sampling.takes(i + 1, before, time));
      before = time;
    }
  }

  @Test
  void fromIsTakenAndToIsNot() throws IOException {
    Sampling some = Sampling.ALL.between(0.08, 0.2);
    assertEquals(List.of(3, 4, 5), numbers(some, Films.even(10)));
  }

  @Test
  void goingOnAfterAFrameGivesWhatWouldHaveFollowed() throws IOException {
    Sampling some = Sampling.everyNth(3).afterFrame(4);
    assertEquals(List.of(7, 10), numbers(some, Films.even(10)));
  }

  @Test
  void howManyFramesAreExpectedFollowsFromWhatTheVideoSays() throws IOException {
    Video video;
    try (VideoReader reader =
        VideoReader.open(Films.write(folder.resolve("e.mp4"), 64, 48, Films.even(50)))) {
      video = reader.video();
    }
    assertEquals(50, Sampling.ALL.expected(video).orElseThrow());
    assertEquals(10, Sampling.everyNth(5).expected(video).orElseThrow());
    assertEquals(20, Sampling.perSecond(10).expected(video).orElseThrow());
    assertEquals(50, Sampling.perSecond(100).expected(video).orElseThrow());
    assertEquals(25, Sampling.ALL.between(1, 9).expected(video).orElseThrow());
    assertEquals(0, Sampling.ALL.between(5, 9).expected(video).orElseThrow());
    assertEquals(30, Sampling.ALL.afterFrame(20).expected(video).orElseThrow());
    assertEquals(6, Sampling.everyNth(5).afterFrame(20).expected(video).orElseThrow());
    assertEquals(12, Sampling.perSecond(10).afterFrame(20).expected(video).orElseThrow());
    assertEquals(25, Sampling.ALL.between(1, 9).afterFrame(20).expected(video).orElseThrow());
    Video camera =
        new Video(
            "camera 0",
            64,
            48,
            OptionalDouble.empty(),
            OptionalDouble.of(30),
            OptionalLong.empty(),
            "mjpeg",
            0);
    assertEquals(OptionalLong.empty(), Sampling.ALL.expected(camera));
  }

  @Test
  void nonsenseIsRefused() {
    refused("every must be at least 1 frame, got 0", () -> Sampling.everyNth(0));
    refused("frames per second must be in (0, 1000], got 0.0", () -> Sampling.perSecond(0));
    refused("to must be after 2.0 seconds, got 2.0", () -> Sampling.ALL.between(2, 2));
    refused("from must be at least 0 seconds, got -1.0", () -> Sampling.ALL.between(-1, 2));
    refused("after must be at least frame 0, got -1", () -> Sampling.ALL.afterFrame(-1));
    refused(
        "either every 2 frames or frames per second wanted, got both",
        () -> new Sampling(2, OptionalDouble.of(1), 0, 1, 0));
    refused("threads must be at least 1, got 0", () -> new VideoSettings(0, 1));
  }

  private static void refused(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}

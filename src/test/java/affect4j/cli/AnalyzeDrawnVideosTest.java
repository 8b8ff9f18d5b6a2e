package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.infer.TinyModel;
import affect4j.video.Video;
import affect4j.video.VideoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code analyze} makes of a video as a whole: smooth numbers, drawings, pages. */
class AnalyzeDrawnVideosTest {
  @TempDir Path folder;
  private VideoCase files;
  private Path media;
  private Path clip;

  @BeforeEach
  void lay() throws IOException {
    files = VideoCase.in(folder);
    media = files.media();
    clip = files.clip();
  }

  @Test
  void smoothingAndBaselineChangeNumbersAndNoFrames() throws IOException {
    files.analyze("--format", "csv", clip).done();
    List<String> plain = files.column(10);
    List<String> numbers = files.column(1);
    files.analyze("--format", "csv", "--smooth", clip).done();
    List<String> smooth = files.column(10);
    assertEquals(numbers, files.column(1));
    assertNotEquals(plain, smooth);
    assertTrue(spread(smooth) < spread(plain) / 2, plain + " " + smooth);
    files.analyze("--format", "csv", "--baseline", 0, clip).done();
    assertEquals("0", files.column(10).get(0));
    assertEquals(risen(plain), Double.parseDouble(files.column(10).get(5)), 1e-6);
    files.analyze("--format", "csv", "--smooth", "--baseline", 0, clip).done();
    assertEquals(risen(smooth), Double.parseDouble(files.column(10).get(5)), 1e-6);
  }

  /** How far the sixth number lies above the first. */
  private static double risen(List<String> numbers) {
    return Double.parseDouble(numbers.get(5)) - Double.parseDouble(numbers.get(0));
  }

  private static double spread(List<String> numbers) {
    double[] values = numbers.stream().mapToDouble(Double::parseDouble).toArray();
    return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
  }

  @Test
  void theNeutralFaceMayStandInAFile() throws IOException {
    Path photo = TinyModel.picture(folder, "neutral.png");
    files.analyze("--format", "csv", photo).done();
    double neutral = Double.parseDouble(files.column(10).get(0));
    files.analyze("--format", "csv", clip).done();
    double third = Double.parseDouble(files.column(10).get(2));
    files.analyze("--format", "csv", "--baseline", photo, clip).done();
    assertEquals(third - neutral, Double.parseDouble(files.column(10).get(2)), 1e-6);
    files.analyze("--format", "csv", "--baseline", clip, clip).done();
    double sum = 0;
    for (String each : files.column(10)) {
      sum += Double.parseDouble(each);
    }
    assertEquals(0, sum, 1e-6);
  }

  @Test
  void aVideoIsDrawnFrameByFrameAtItsTimes() throws IOException {
    Path drawn = folder.resolve("drawn");
    TinyModel.picture(media, "a.png");
    files.analyze("--draw", drawn, "--every", 2, "--smooth", media).done();
    assertTrue(Files.isRegularFile(drawn.resolve("a.png")));
    List<Double> times = new ArrayList<>();
    try (VideoReader reader = VideoReader.open(drawn.resolve("clip.mp4"))) {
      Video video = reader.video();
      assertTrue(video.width() > 480 && video.height() >= 480, video.toString());
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        times.add(Math.round(1000 * next.get().timestamp()) / 1000.0);
      }
    }
    assertEquals(List.of(0.0, 0.14, 0.22, 0.3, 0.38, 0.46), times);
  }

  @Test
  void drawingsBesideWhatIsDrawnOnReplaceNothing() throws IOException {
    Path photo = TinyModel.picture(media, "a.png");
    byte[] before = Files.readAllBytes(photo);
    byte[] filmed = Files.readAllBytes(clip);
    files.analyze("--draw", media, media).done();
    assertArrayEquals(before, Files.readAllBytes(photo));
    assertArrayEquals(filmed, Files.readAllBytes(clip));
    assertTrue(Files.isRegularFile(media.resolve("a-2.png")));
    assertTrue(Files.isRegularFile(media.resolve("clip-2.mp4")));
  }

  @Test
  void aBaselineThatMakesNoSenseIsRefusedBeforeAnythingIsRead() throws IOException {
    files.refuses(
        "a baseline must be taken over seconds from 0 on, got -1.0", "--baseline", -1, clip);
    TinyModel.picture(media, "a.png");
    files.refuses(
        media + ": one photo or video for --baseline wanted, got 2", "--baseline", media, clip);
  }

  @Test
  void eachVideoHasAPageOfItsOwn() throws IOException {
    TinyModel.picture(media, "a.png");
    Path pages = folder.resolve("pages");
    files.analyze("--format", "csv", "--smooth", "--page", pages, media).done();
    try (var written = Files.list(pages)) {
      assertEquals(List.of(pages.resolve("clip.html")), written.toList());
    }
    String page = Files.readString(pages.resolve("clip.html"));
    for (String part :
        List.of(
            "12 frames read in 0.5 seconds, 0 of them without a face.",
            "Face 0",
            "data:image/png;base64,")) {
      assertTrue(page.contains(part), part);
    }
  }

  @Test
  void photosHaveNoPage() throws IOException {
    Path photo = TinyModel.picture(folder, "a.png");
    files.refuses("--page: for videos, got photos alone", "--page", folder.resolve("p"), photo);
  }

  @Test
  void aCameraIsNotDrawn() {
    files.refuses(
        "--draw: videos are read a second time to be drawn on, which a camera cannot be",
        "--camera",
        0,
        "--draw",
        folder);
  }
}

package affect4j.video;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoWriterTest {
  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).toList();
    }
  }

  @Test
  void theFileIsThereWhenItIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("a.mp4"), "old");
    try (VideoWriter writer = VideoWriter.create(file, 64, 48, 25)) {
      writer.write(Films.picture(64, 48, 0), 0);
      assertEquals("old", Files.readString(file));
      writer.finish();
    }
    assertEquals(1, Films.frames(file, Sampling.ALL).size());
    assertEquals(List.of("a.mp4"), names());
  }

  @Test
  void whatIsNotFinishedLeavesNothing() throws IOException {
    try (VideoWriter writer = VideoWriter.create(folder.resolve("a.mp4"), 64, 48, 25)) {
      writer.write(Films.picture(64, 48, 0), 0);
    }
    assertEquals(List.of(), names());
  }

  @Test
  void sizesBeyondH264AreWrittenAsMpeg4() throws IOException {
    Path file = Films.write(folder.resolve("a.mp4"), 9, 7, Films.even(3));
    try (VideoReader reader = VideoReader.open(file)) {
      assertEquals("mpeg4", reader.video().codec());
      assertEquals(9, reader.video().width());
    }
  }

  @Test
  void rareFramesKeepTheirTimes() throws IOException {
    double[] times = {0, 60, 3600, 36000};
    Path file = Films.write(folder.resolve("a.mp4"), 64, 48, times);
    double[] got =
        Films.frames(file, Sampling.ALL).stream().mapToDouble(Frame::timestamp).toArray();
    assertArrayEquals(times, got, 1e-4);
  }

  @Test
  void picturesOfOtherSizesAndTimesThatGoBackwardsAreRefused() throws IOException {
    Path file = folder.resolve("a.mp4");
    try (VideoWriter writer = VideoWriter.create(file, 64, 48, 25)) {
      var size =
          assertThrows(
              IllegalArgumentException.class, () -> writer.write(Films.picture(48, 64, 0), 0));
      assertEquals(file + ": pictures of 64 x 48 pixels wanted, got 48 x 64", size.getMessage());
      writer.write(Films.picture(64, 48, 0), 2);
      var time =
          assertThrows(
              IllegalArgumentException.class, () -> writer.write(Films.picture(64, 48, 0), 1));
      assertEquals(
          file + ": times that do not go backwards wanted, got 1.0 seconds after 2.0",
          time.getMessage());
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path file = folder.resolve("none").resolve("a.mp4");
    var e = assertThrows(IOException.class, () -> VideoWriter.create(file, 64, 48, 25));
    assertEquals(file + ": cannot write a video here: no such file or directory", e.getMessage());
  }
}

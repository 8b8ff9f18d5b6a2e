package affect4j.video;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import affect4j.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoReaderTest {
  private static final Path MEDIA = Path.of("../shared/media");

  @TempDir Path folder;

  @Test
  void unevenTimesComeBackAsTheyWere() throws IOException {
    double[] times = {0, 0.04, 0.1, 0.5, 0.5167, 1.25, 3};
    Path file = Films.write(folder.resolve("a.mp4"), 64, 48, times);
    List<Frame> frames = Films.frames(file, Sampling.ALL);
    assertArrayEquals(times, frames.stream().mapToDouble(Frame::timestamp).toArray(), 1e-5);
    assertArrayEquals(
        new int[] {1, 2, 3, 4, 5, 6, 7}, frames.stream().mapToInt(Frame::number).toArray());
  }

  @Test
  void timesBeginWithTheFirstFrame() throws IOException {
    Path file = Films.write(folder.resolve("a.mp4"), 64, 48, 10, 10.04, 10.04, 10.2);
    double[] got =
        Films.frames(file, Sampling.ALL).stream().mapToDouble(Frame::timestamp).toArray();
    assertArrayEquals(new double[] {0, 0.04, 0.04, 0.2}, got, 2e-5);
  }

  @ParameterizedTest
  @CsvSource({"libopenh264, h264, 0", "mpeg4, mpeg4, 1"})
  void factsAreThoseOfTheFile(String encoder, String codec, int odd) throws IOException {
    Path file = folder.resolve("a.mp4");
    Films.write(file, 37 + 64, 23 + 64, List.of(encoder), 0, Films.even(10));
    try (VideoReader reader = VideoReader.open(file)) {
      Video video = reader.video();
      assertEquals(file.toString(), video.name());
      assertEquals(102 - odd, video.width());
      assertEquals(88 - odd, video.height());
      assertEquals(codec, video.codec());
      assertEquals(OptionalLong.of(10), video.frames());
      assertEquals(0.4, video.seconds().orElseThrow(), 1e-3);
      assertEquals(25, video.rate().orElseThrow(), 1e-3);
      assertEquals(0, video.rotation());
      Picture picture = reader.next().orElseThrow().picture();
      assertEquals(102 - odd, picture.width());
      assertEquals("0123", Films.corners(picture));
    }
  }

  @Test
  void coloursComeBackToAFewSteps() throws IOException {
    Path file = Films.write(folder.resolve("a.mp4"), 128, 96, Films.even(5));
    for (Frame frame : Films.frames(file, Sampling.ALL)) {
      byte[] wanted = Films.picture(128, 96, frame.number() - 1).pixels();
      for (int at : new int[] {3 * (24 * 128 + 32), 3 * (24 * 128 + 96), 3 * (72 * 128 + 96)}) {
        for (int part = 0; part < 3; part++) {
          assertEquals(wanted[at + part] & 0xff, frame.picture().pixels()[at + part] & 0xff, 6);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0123, 64", "90, 2031, 48", "180, 3210, 64", "270, 1302, 48"})
  void picturesAreTurnedUntilTheyAreUpright(int rotation, String corners, int width)
      throws IOException {
    Path file = folder.resolve("a.mp4");
    Films.write(file, 64, 48, List.of("libopenh264"), rotation, Films.even(3));
    try (VideoReader reader = VideoReader.open(file)) {
      assertEquals(rotation, reader.video().rotation());
      assertEquals(width, reader.video().width());
      Picture picture = reader.next().orElseThrow().picture();
      assertEquals(width, picture.width());
      assertEquals(corners, Films.corners(picture));
    }
  }

  @Test
  void picturesDoNotDependOnTheNumberOfThreads() throws IOException {
    Path file = Films.write(folder.resolve("a.mp4"), 64, 48, Films.even(12));
    try (VideoReader one = VideoReader.open(file, new VideoSettings(1, 4096), Sampling.ALL);
        VideoReader four = VideoReader.open(file, new VideoSettings(4, 4096), Sampling.ALL)) {
      for (int i = 0; i < 12; i++) {
        assertArrayEquals(
            one.next().orElseThrow().picture().pixels(),
            four.next().orElseThrow().picture().pixels());
      }
      assertEquals(one.next(), four.next());
    }
  }

  @Test
  void aClosedReaderIsNotRead() throws IOException {
    Path file = Films.write(folder.resolve("a.mp4"), 64, 48, 0);
    VideoReader reader = VideoReader.open(file);
    reader.close();
    reader.close();
    var e = assertThrows(IllegalStateException.class, reader::next);
    assertEquals(file + " is closed", e.getMessage());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aCameraThatIsNotThereIsNamed() {
    var e = assertThrows(IOException.class, () -> VideoReader.camera(97));
    assertEquals("camera 97: /dev/video97 wanted, got no such device", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"single_face.mp4, 72, 640, 360, h264", "face_noface.mov, 169, 960, 540, hevc"})
  void realVideosAreReadWhole(String name, int count, int width, int height, String codec)
      throws IOException {
    Path file = MEDIA.resolve(name);
    assumeTrue(Files.exists(file), "real videos are wanted: " + file + " is not there");
    Sampling few = Sampling.everyNth(10);
    List<Frame> frames = Films.frames(file, few);
    assertEquals((count + 9) / 10, frames.size());
    assertEquals(width, frames.get(0).picture().width());
    try (VideoReader reader = VideoReader.open(file)) {
      assertEquals(OptionalLong.of(count), reader.video().frames());
      assertEquals(height, reader.video().height());
      assertEquals(codec, reader.video().codec());
    }
  }
}

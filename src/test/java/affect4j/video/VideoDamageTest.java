package affect4j.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.image.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoDamageTest {
  @TempDir Path folder;

  private static void refused(Path file, String message) {
    var e = assertThrows(IOException.class, () -> VideoReader.open(file));
    assertEquals(file + ": " + message, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.8, 0.99})
  void aTruncatedVideoGivesWhatItHasAndThenSaysSo(double share) throws IOException {
    byte[] whole = Files.readAllBytes(Films.write(folder.resolve("a.mp4"), 64, 48, Films.even(40)));
    Path cut = folder.resolve("cut.mp4");
    Files.write(cut, Arrays.copyOf(whole, (int) (whole.length * share)));
    try (VideoReader reader = VideoReader.open(cut)) {
      int frames = 0;
      IOException failure = null;
      while (failure == null) {
        try {
          assertEquals(++frames, reader.next().orElseThrow().number());
        } catch (IOException e) {
          failure = e;
        }
      }
      assertTrue(frames > 1 && frames <= 40, "frames " + frames);
      String message = String.valueOf(failure.getMessage());
      assertTrue(message.startsWith(cut + ": ") && message.contains("truncated"), message);
      assertEquals(message, assertThrows(IOException.class, reader::next).getMessage());
    }
  }

  @Test
  void aVideoCutBetweenTwoFramesIsTruncatedToo() throws IOException {
    byte[] whole = Files.readAllBytes(Films.write(folder.resolve("a.mp4"), 64, 48, Films.even(40)));
    Path grown = folder.resolve("grown.mp4");
    byte[] bytes = Films.endAfter(whole, 30);
    Files.write(grown, bytes);
    var e = assertThrows(IOException.class, () -> Films.frames(grown, Sampling.ALL));
    assertEquals(grown + ": 40 frames wanted, got 30: it is truncated", e.getMessage());
  }

  @Test
  void aVideoCutInItsIndexIsNotOpened() throws IOException {
    byte[] whole = Files.readAllBytes(Films.write(folder.resolve("a.mp4"), 64, 48, Films.even(40)));
    Path cut = folder.resolve("cut.mp4");
    Files.write(cut, Arrays.copyOf(whole, 300));
    refused(cut, "a stream of pictures wanted, got none; it may be truncated");
  }

  @Test
  void aCodecThatNobodyKnowsIsNamedByItsFourLetters() throws IOException {
    byte[] video = Files.readAllBytes(Films.write(folder.resolve("a.mp4"), 64, 48, 0));
    Path strange = folder.resolve("strange.mp4");
    Files.write(strange, Films.retagged(video, "zzz9"));
    refused(strange, "a codec known here wanted, got \"zzz9\"");
  }

  @Test
  void morePixelsThanAllowedAreNotDecoded() throws IOException {
    Path file = Films.write(folder.resolve("a.mp4"), 64, 48, 0);
    VideoSettings settings = new VideoSettings(1, 3071);
    var e = assertThrows(IOException.class, () -> VideoReader.open(file, settings, Sampling.ALL));
    assertEquals(file + ": at most 3071 pixels wanted, got 64 x 48", e.getMessage());
  }

  @Test
  void whatIsNoVideoIsNamed() throws IOException {
    refused(folder, "a video wanted, got a directory");
    refused(folder.resolve("none.mp4"), "no such file");
    Path empty = Files.createFile(folder.resolve("empty.mp4"));
    refused(empty, "a video wanted, got an empty file");
    Path text = Files.writeString(folder.resolve("text.mp4"), "Anger is not a video.\n");
    refused(text, "a video wanted, got a file of no known kind");
    Path png = folder.resolve("a.png");
    PictureWriter.write(Films.picture(64, 48, 0), png);
    refused(png, "a video wanted, got piped png sequence");
    Path playlist = folder.resolve("list.mp4");
    Files.writeString(playlist, "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nother.ts\n");
    refused(playlist, "a video wanted, got a file of no known kind");
  }
}

package affect4j.video;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VideoFilesTest {
  @Test
  void endingsTellVideosInSmallLettersAndCapitals() {
    for (String name : new String[] {"a.mp4", "b/A.MOV", "x.y.webm", "c.GIF", "d.mts"}) {
      assertTrue(VideoFiles.isVideo(Path.of(name)), name);
    }
    for (String name : new String[] {"a.jpg", "mp4", ".mp4", "a.mp4.txt", "", "/"}) {
      assertFalse(VideoFiles.isVideo(Path.of(name)), name);
    }
  }
}

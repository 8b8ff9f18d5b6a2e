package affect4j.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import affect4j.video.Sampling;
import affect4j.video.VideoReader;
import affect4j.video.VideoSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real videos through the whole of it; of {@code -Daffect4j.test.every=N} frames one is looked at,
 * by default each.
 */
class RealVideosTest {
  private static final Path MEDIA = Path.of("../shared/media");
  private static final int EVERY = Integer.getInteger("affect4j.test.every", 1);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"single_face.mp4, 72, 1, 0", "no_face.mp4, 0, 0, 0", "face_noface.mov, 0, 1, 1"})
  void facesAreFoundWhereTheyAreAndKeepTheirNumber(String name, int frames, int people, int changes)
      throws IOException {
    Path file = MEDIA.resolve(name);
    assumeTrue(Files.exists(file), "a real video is wanted: " + file + " is not there");
    Set<Integer> ids = new HashSet<>();
    List<Integer> success = new ArrayList<>();
    try (Analyzer analyzer = Analyzer.open(TinyModel.in(folder));
        VideoStream stream =
            analyzer.stream(
                VideoReader.open(file, VideoSettings.defaults(), Sampling.everyNth(EVERY)))) {
      for (var next = stream.next(); next.isPresent(); next = stream.next()) {
        assertTrue(next.get().faces().size() <= 1, "frame " + next.get().frame().number());
        next.get().faces().forEach(face -> ids.add(face.id()));
        success.add(next.get().faces().size());
      }
    }
    if (frames > 0) {
      assertEquals((frames + EVERY - 1) / EVERY, success.size());
    }
    assertEquals(people, ids.size());
    assertEquals(people, success.get(0));
    int changed = 0;
    for (int i = 1; i < success.size(); i++) {
      changed += success.get(i).equals(success.get(i - 1)) ? 0 : 1;
    }
    assertEquals(changes, changed, success.toString());
  }
}

package affect4j.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import affect4j.golden.Uni;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CascadeFinderTest {
  private static final Path MEDIA = Path.of("../shared/media");

  /** The faces of {@code photo}, or the test is skipped where the photos are not there. */
  private static List<Face> faces(String photo) throws IOException {
    Path file = MEDIA.resolve(photo);
    assumeTrue(Files.exists(file), "real faces are wanted: " + file + " is not there");
    try (CascadeFinder finder = CascadeFinder.open()) {
      return finder.find(new PictureReader().read(file));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "single_face.jpg, 1",
    "multi_face.jpg, 5",
    "0-f1-su-ph.jpg, 1",
    "0-f15-hao-ph.jpg, 1",
    "15-f13-anc-ph.jpg, 1",
    "45-m7-di-ph.jpg, 1",
    "Image_with_alpha.png, 1",
    "free-mountain-vector-01.jpg, 0"
  })
  void everyFaceOfThePhotosIsFoundAndNoOther(String photo, int count) throws IOException {
    assertEquals(count, faces(photo).size());
  }

  @Test
  void facesComeFromLeftToRightAsSquaresWithConfidence() throws IOException {
    List<Face> faces = faces("multi_face.jpg");
    for (int i = 0; i < faces.size(); i++) {
      Face face = faces.get(i);
      assertEquals(face.box().width(), face.box().height());
      assertTrue(face.confidence() >= 0.5 && face.confidence() < 1, face.toString());
      assertTrue(i == 0 || face.box().x() > faces.get(i - 1).box().x());
    }
  }

  @Test
  void nothingAndNoiseHaveNoFaces() throws IOException {
    byte[] flat = new byte[3 * 300 * 200];
    Arrays.fill(flat, (byte) 90);
    byte[] noise = new byte[flat.length];
    double[] values = Uni.of("noise", noise.length);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (127 * values[i] + 128);
    }
    try (CascadeFinder finder = CascadeFinder.open()) {
      assertEquals(List.of(), finder.find(new Picture(300, 200, flat)));
      assertEquals(List.of(), finder.find(new Picture(300, 200, noise)));
      assertEquals(List.of(), finder.find(new Picture(1, 1, new byte[3])));
    }
  }

  @Test
  void narrowPicturesAreLookedAtToo() throws IOException {
    try (CascadeFinder finder = CascadeFinder.open()) {
      assertEquals(List.of(), finder.find(new Picture(20_000, 10, new byte[3 * 200_000])));
    }
  }
}

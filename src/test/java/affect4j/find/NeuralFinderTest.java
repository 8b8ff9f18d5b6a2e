package affect4j.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import affect4j.batch.FaceSupply;
import affect4j.data.DataSets;
import affect4j.data.Sample;
import affect4j.data.Split;
import affect4j.face.Face;
import affect4j.image.Canvas;
import affect4j.image.Filter;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.image.Resize;
import affect4j.image.Rgb;
import affect4j.label.Landmarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The networks as they are kept, in float16. */
final class NeuralFinderTest {
  private static final Path MEDIA = Path.of("../shared/media");
  private static final Path PORTRAITS = Path.of("../shared/data/diffusionfer.tar");
  private static final Path LANDMARKS = Path.of("../shared/data/landmarks68.tar");

  @SuppressWarnings("NullAway.Init")
  private static NeuralFinder finder;

  @BeforeAll
  static void open() throws Exception {
    finder = NeuralFinder.open();
  }

  @AfterAll
  static void close() {
    finder.close();
  }

  @ParameterizedTest
  @CsvSource({
    "single_face.jpg, 1",
    "multi_face.jpg, 5",
    "0-f1-su-ph.jpg, 1",
    "0-f15-hao-ph.jpg, 1",
    "15-f13-anc-ph.jpg, 1",
    "45-m7-di-ph.jpg, 1",
    // A hand before the forehead.
    "Image_with_alpha.png, 1"
  })
  void thePeopleAreFound(String name, int people) throws IOException {
    assumeTrue(Files.isDirectory(MEDIA), "needs ../shared/media, which is not here");
    List<Face> faces = finder.find(new PictureReader().read(MEDIA.resolve(name)));
    assertEquals(people, faces.size(), () -> name + ": " + faces);
    assertTrue(
        faces.stream().allMatch(face -> face.landmarks().isPresent() && face.pose().isPresent()));
  }

  @Test
  void thereIsNobodyInTheMountains() throws IOException {
    assumeTrue(Files.isDirectory(MEDIA), "needs ../shared/media, which is not here");
    Picture hills = new PictureReader().read(MEDIA.resolve("free-mountain-vector-01.jpg"));
    assertEquals(List.of(), finder.find(hills));
  }

  @Test
  void fiftyFacesAreFound() throws IOException {
    assumeTrue(Files.exists(PORTRAITS), "needs ../shared/data, which is not here");
    List<Sample> people = DataSets.open(PORTRAITS).of(Split.VALID);
    Canvas crowd = Canvas.of(1600, 900, new Rgb(118, 118, 118));
    Resize small = new Resize(130, 130, Filter.BILINEAR);
    for (int i = 0; i < 50; i++) {
      Picture face = FaceSupply.picture(people.get(i).picture());
      crowd.paste(small.apply(face), i % 10 * 160 + 15, Math.floorDiv(i, 10) * 180 + 25);
    }
    List<Face> found = finder.find(crowd.picture());
    assertTrue(found.size() >= 49 && found.size() <= 50, "found " + found.size());
  }

  @Test
  void nothingIsFoundInNothing() {
    Picture grey = Canvas.of(200, 150, new Rgb(120, 120, 120)).picture();
    assertEquals(List.of(), finder.find(grey));
    assertEquals(List.of(), finder.find(Canvas.of(1, 1, Rgb.BLACK).picture()));
  }

  @Test
  void landmarksAreNearThoseOfTheValidationPart() throws IOException {
    assumeTrue(Files.exists(LANDMARKS), "needs ../shared/data, which is not here");
    List<Sample> faces = DataSets.open(LANDMARKS).of(Split.VALID);
    double sum = 0;
    int count = 0;
    for (int i = 0; i < faces.size(); i += 8) {
      Landmarks truth = faces.get(i).labels().landmarks().orElseThrow();
      sum +=
          finder.find(FaceSupply.picture(faces.get(i).picture())).stream()
              .mapToDouble(face -> face.landmarks().orElseThrow().error(truth))
              .min()
              .orElse(1);
      count++;
    }
    assertTrue(
        sum / count < 0.075,
        "an error below 0.075 (a face that is missed counts 1) wanted, got " + sum / count);
  }
}

package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import affect4j.data.DataSet;
import affect4j.data.DataSets;
import affect4j.data.Sample;
import affect4j.data.Split;
import affect4j.face.FaceCrop;
import affect4j.face.Template;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.infer.Analyzer;
import affect4j.infer.Reading;
import affect4j.infer.Settings;
import affect4j.infer.TinyModel;
import affect4j.label.Emotion;
import affect4j.label.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze --crops}: faces as pictures of their own, to learn from. */
class AnalyzeCropsTest {
  private static final Path REAL = Path.of("../shared/media/single_face.jpg");

  @TempDir Path folder;
  private VideoCase files;
  private Path crops;

  @BeforeEach
  void lay() throws IOException {
    files = VideoCase.in(folder);
    crops = folder.resolve("crops");
  }

  @Test
  void facesLieAsPhotosAndFramesLie() throws IOException {
    Path photo = TinyModel.picture(files.media(), "a.png");
    files.analyze("--crops", crops, "--every", 2, files.media()).done();
    assertEquals(
        List.of(
            "a-0.png",
            "clip-0/00001.png",
            "clip-0/00003.png",
            "clip-0/00005.png",
            "clip-0/00007.png",
            "clip-0/00009.png",
            "clip-0/00011.png"),
        below(crops));
    PictureReader reader = new PictureReader();
    Picture crop = reader.read(crops.resolve("a-0.png"));
    assertEquals(112, crop.width());
    Picture whole = reader.read(photo);
    Reading.Seen seen = seen(photo);
    assertArrayEquals(FaceCrop.bilinear(112).apply(whole, seen.face()).pixels(), crop.pixels());
  }

  private Reading.Seen seen(Path photo) throws IOException {
    try (Analyzer analyzer = Analyzer.open(files.model(), Settings.defaults().aligned())) {
      return analyzer.read(photo).get(0).seen().orElseThrow();
    }
  }

  @Test
  void theyReplaceNoPhotoTheyComeFrom() throws IOException {
    Path photo = TinyModel.picture(files.media(), "a.png");
    Path crop = TinyModel.picture(files.media(), "a-0.png");
    byte[] before = Files.readAllBytes(photo);
    byte[] other = Files.readAllBytes(crop);
    files.analyze("--crops", files.media(), photo, crop).done();
    assertArrayEquals(before, Files.readAllBytes(photo));
    assertArrayEquals(other, Files.readAllBytes(crop));
    assertTrue(Files.isRegularFile(files.media().resolve("a-2-0.png")));
    assertTrue(Files.isRegularFile(files.media().resolve("a-0-0.png")));
  }

  @Test
  void aRunThatGoesOnKeepsNone() throws IOException {
    files
        .analyze("--format", "csv", "--resume", "--crops", crops, files.clip())
        .refused(
            "--resume: not with --draw, --crops, --page, --camera, --smooth or --baseline, which"
                + " need all that came before");
  }

  @Test
  void whatWasReadOfThemIsASetToLearnFrom() throws IOException {
    files.analyze("--crops", crops, files.clip()).done();
    files.analyze("--format", "csv", crops).done();
    DataSet set = DataSets.open(files.csv());
    assertEquals("csv", set.kind());
    List<Sample> samples = set.of(Split.TRAIN);
    assertEquals(VideoCase.FRAMES, samples.size());
    Map<Emotion, Double> shares = samples.get(1).labels().expression();
    double neutral = Double.parseDouble(files.column(13).get(1));
    assertEquals(neutral, shares.getOrDefault(Emotion.NEUTRAL, 0.0), 1e-6);
    assertEquals(8, shares.size());
  }

  @Test
  void aRealFaceIsBroughtToTheTemplate() throws IOException {
    assumeTrue(Files.exists(REAL), "a real face is wanted: " + REAL + " is not there");
    Ran.of("analyze", "--crops", crops, "--out", folder.resolve("t.txt"), REAL).done();
    try (Analyzer analyzer = Analyzer.open(files.model())) {
      Reading again = analyzer.read(crops.resolve("single_face-0.png")).get(0);
      List<Point> five = again.seen().orElseThrow().face().landmarks().orElseThrow().five();
      for (int i = 0; i < five.size(); i++) {
        double apart = five.get(i).to(Template.FIVE.get(i));
        assertTrue(apart < 5, "point " + i + " lies " + apart + " pixels from the template's");
      }
    }
  }

  private static List<String> below(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}

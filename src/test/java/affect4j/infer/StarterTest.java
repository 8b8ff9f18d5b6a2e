package affect4j.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.label.ActionUnit;
import affect4j.label.AffectNetExpression;
import affect4j.label.Expression;
import affect4j.synth.SyntheticSet;
import affect4j.zoo.Description;
import affect4j.zoo.ModelFile;
import affect4j.zoo.Starter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model that comes along is the one whose figures its card tells. */
class StarterTest {
  private static final String SHA256 =
      "ac84364180603b396169ab54e40909c4e4eeab722d86c0a4d7ee1677d2978816";

  @TempDir Path folder;

  @Test
  void theFileIsTheOneOfTheCard() throws IOException {
    assertEquals(SHA256, ModelFile.open(Starter.NAME).sha256());
    assertTrue(Files.readString(Path.of("docs/models/starter.md")).contains(SHA256));
  }

  @Test
  void itsLabelsAreInTheOrderOfEmma() throws IOException {
    Description said = ModelFile.open(Starter.NAME).description().orElseThrow();
    assertEquals(List.of("valence", "arousal"), said.labels().get("va"));
    assertEquals(
        Stream.of(Expression.values()).map(Expression::label).toList(),
        said.labels().get("expression"));
    assertEquals(
        Stream.of(ActionUnit.values()).map(ActionUnit::name).toList(), said.labels().get("units"));
    assertEquals(
        Stream.of(AffectNetExpression.values()).map(AffectNetExpression::label).toList(),
        said.labels().get("prior"));
  }

  @Test
  void itSaysWhatItLearntWeakly() throws IOException {
    ModelFile file = ModelFile.open(Starter.NAME);
    assertEquals(
        "the expression, by the relations of Du et al. 2014",
        file.description().orElseThrow().weak().get("units"));
    try (Analyzer analyzer = Analyzer.open()) {
      assertEquals(Starter.NAME, analyzer.model().weights());
      assertFalse(analyzer.model().weak().isEmpty());
    }
  }

  /** Drawn faces are none that it learnt; what it says of them only must not change. */
  @Test
  void itSaysOfThreeDrawnFacesWhatItAlwaysSaid() throws IOException {
    Path set = folder.resolve("faces");
    new SyntheticSet(6, 11, 96).write(set, () -> {});
    try (Analyzer analyzer = Analyzer.open(Starter.NAME, Settings.defaults().aligned());
        Stream<Path> files = Files.walk(set.resolve("cropped_aligned"))) {
      List<Path> faces = files.filter(Files::isRegularFile).sorted().limit(3).toList();
      same(analyzer, faces.get(0), Expression.NEUTRAL, 0.956, -0.004, 0.127, 0.004);
      same(analyzer, faces.get(1), Expression.NEUTRAL, 0.896, -0.038, 0.124, 0.015);
      same(analyzer, faces.get(2), Expression.NEUTRAL, 0.834, -0.005, 0.115, 0.026);
    }
  }

  private static void same(
      Analyzer analyzer,
      Path face,
      Expression expression,
      double probability,
      double valence,
      double arousal,
      double smile)
      throws IOException {
    Scores scores = analyzer.read(face).get(0).seen().orElseThrow().scores();
    assertEquals(expression, scores.expression());
    assertEquals(probability, scores.probability(expression), 0.001);
    assertEquals(valence, scores.valence(), 0.001);
    assertEquals(arousal, scores.arousal(), 0.001);
    assertEquals(smile, scores.probability(ActionUnit.AU12), 0.001);
  }
}

package affect4j.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Golden;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SiblingsTest {
  private static final JsonNode GOLDEN = Golden.json("metrics_optim_misc.json").get("mtl_400");

  /** By name and score, {@code pooled units_f1}. */
  private static Map<String, Double> of(List<Judged> faces, Thresholds thresholds) {
    Scoreboard scores = Scoreboard.of(faces, ExpressionSet.AFF_WILD2, UnitScale.LOGIT, thresholds);
    Map<String, Double> values = new LinkedHashMap<>();
    for (Sibling sibling : Siblings.of(faces, scores, UnitScale.LOGIT, thresholds)) {
      String name = sibling.name() + " " + sibling.metric();
      values.put(name, sibling.value());
      double ours = scores.byName().getOrDefault(sibling.metric(), Double.NaN);
      assertEquals(sibling.value() - ours, sibling.difference(), 1e-15, name);
      assertFalse(sibling.definition().isEmpty());
    }
    return values;
  }

  private static double value(Map<String, Double> siblings, String name) {
    return siblings.getOrDefault(name, Double.NaN);
  }

  private static double golden(String name) {
    return GOLDEN.get(name).asDouble();
  }

  @Test
  void thresholdsInAnotherSpaceGiveTheGoldenNumbers() {
    Map<String, Double> siblings = of(Crowd.fourHundred().judged(), Thresholds.released());
    double half = golden("au_f1_if_probability_0.5(logit 0)");
    assertEquals(half, value(siblings, "thresholds_half units_f1"), 1e-12);
    double misread = golden("au_f1_if_thresholds_applied_to_sigmoid");
    assertEquals(misread, value(siblings, "thresholds_misread units_f1"), 1e-12);
    double wrong = golden("au_acc_code(invalid counted as wrong)");
    assertEquals(wrong, value(siblings, "unknown_wrong units_accuracy"), 1e-12);
    double balanced = golden("expr_macro_recall(= \"macro accuracy\")");
    assertEquals(balanced, value(siblings, "balanced expression_accuracy"), 1e-12);
    assertFalse(siblings.containsKey("thresholds_released units_f1"));
    assertFalse(siblings.containsKey("released p_mtl"), "it is what was scored");
  }

  @Test
  void theReleasedEvaluationComesBackWhateverThresholdsAreOurs() {
    Map<String, Double> siblings = of(Crowd.fourHundred().judged(), Thresholds.half());
    assertEquals(golden("total"), value(siblings, "released p_mtl"), 1e-12);
    assertEquals(golden("au_f1"), value(siblings, "thresholds_released units_f1"), 1e-12);
  }

  @Test
  void facesBehindTheLastFullBatchAreDroppedByTheReleasedEvaluation() {
    List<Judged> faces = new ArrayList<>(Crowd.fourHundred().judged());
    faces.add(faces.get(0));
    Map<String, Double> siblings = of(faces, Thresholds.released());
    assertEquals(golden("total"), value(siblings, "drop_last p_mtl"), 1e-12);
    assertEquals(golden("total"), value(siblings, "released p_mtl"), 1e-12);
    assertEquals(golden("va_ccc"), value(siblings, "drop_last va_ccc"), 1e-12);
  }

  @Test
  void anArousalThatIsNotKnownIsMinusFiveWhereValenceAloneChooses() {
    List<Judged> faces = new ArrayList<>();
    double[][] said = {{0.5, 0.5}, {-0.5, 0}, {0, 0.25}};
    for (int i = 0; i < 3; i++) {
      OptionalDouble arousal = i == 2 ? OptionalDouble.empty() : OptionalDouble.of(said[i][1]);
      Truth truth =
          new Truth(OptionalDouble.of(said[i][0]), arousal, OptionalInt.empty(), Map.of());
      Said va = new Said(said[i], new double[0], new double[0]);
      faces.add(new Judged("f" + i, "f" + i, OptionalInt.empty(), va, truth));
    }
    double released = (1 + Ccc.of(new double[] {0.5, 0, 0.25}, new double[] {0.5, 0, -5})) / 2;
    assertEquals(released, value(of(faces, Thresholds.half()), "valence_mask va_ccc"), 1e-15);
  }

  @Test
  void whatIsNotPredictedMayCountAsWrong() {
    List<Judged> faces = new ArrayList<>(Crowd.fourHundred().judged());
    Judged first = faces.get(0);
    Said nothing = new Said(new double[0], new double[0], new double[0]);
    faces.set(0, new Judged(first.name(), first.group(), first.frame(), nothing, first.truth()));
    Map<String, Double> siblings = of(faces, Thresholds.released());
    int right = (int) Math.round(golden("expr_acc(valid only)") * 376);
    boolean wasRight =
        ExpressionScores.largest(first.said().expression())
            == first.truth().expression().orElse(-1);
    assertEquals(
        (right - (wasRight ? 1 : 0)) / 376.0,
        value(siblings, "missing_wrong expression_accuracy"),
        1e-12);
    assertTrue(siblings.containsKey("missing_wrong units_f1"));
    assertTrue(siblings.containsKey("missing_wrong va_ccc"));
  }

  @Test
  void everyScoreHasADefinition() {
    for (ExpressionSet classes : ExpressionSet.values()) {
      Scoreboard scores = new Scoreboard(classes, UnitScale.LOGIT, Thresholds.half());
      double[] numbers = new double[classes.classes().size()];
      Truth truth = Crowd.fourHundred().judged().get(0).truth();
      Truth known = new Truth(truth.valence(), truth.arousal(), OptionalInt.of(0), truth.units());
      scores.add(new Said(new double[2], numbers, new double[12]), known);
      scores.byName().keySet().forEach(name -> assertFalse(Definitions.of(name).isBlank(), name));
    }
    var e = assertThrows(IllegalArgumentException.class, () -> Definitions.of("luck"));
    assertEquals("no score \"luck\" is defined", e.getMessage());
  }
}

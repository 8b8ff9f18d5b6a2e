package affect4j.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.golden.Golden;
import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;

class ScoreboardTest {
  private static final JsonNode WANTED = Golden.json("metrics_optim_misc.json").get("mtl_400");
  private static final JsonNode SMALL = Golden.json("losses_metrics_schedules.json").get("metrics");

  private static Scoreboard fourHundred(UnitScale scale, Thresholds thresholds) {
    return Crowd.fourHundred().scored(new Scoreboard(ExpressionSet.AFF_WILD2, scale, thresholds));
  }

  private static double wanted(String name) {
    return WANTED.get(name).asDouble();
  }

  private static double[] unitF1s(Scoreboard scores) {
    return Arrays.stream(ActionUnit.values())
        .mapToDouble(unit -> scores.units().of(unit).f1())
        .toArray();
  }

  @Test
  void fourHundredFacesScoreAsInTheReleasedEvaluation() {
    Scoreboard scores = Crowd.fourHundred().scored(Scoreboard.released());
    assertEquals(wanted("total"), scores.total(), 1e-12);
    assertEquals(wanted("va_ccc"), scores.va().ccc(), 1e-12);
    assertEquals(wanted("ccc_v"), scores.va().valence().ccc(), 1e-12);
    assertEquals(wanted("ccc_a"), scores.va().arousal().ccc(), 1e-12);
    assertEquals(wanted("au_f1"), scores.units().f1(), 1e-12);
    assertArrayEquals(Golden.numbers(WANTED.get("au_f1s")), unitF1s(scores), 1e-12);
    double released = wanted("au_acc_code(invalid counted as wrong)");
    assertEquals(released, scores.units().releasedAccuracy(), 1e-12);
  }

  @Test
  void expressionsOfFourHundredFacesScoreAsInTheReleasedEvaluation() {
    ConfusionMatrix confusion =
        Crowd.fourHundred().scored(Scoreboard.released()).expression().confusion();
    assertEquals(wanted("expr_f1"), confusion.macroF1(), 1e-12);
    assertEquals(wanted("expr_acc(valid only)"), confusion.accuracy(), 1e-12);
    double recall = wanted("expr_macro_recall(= \"macro accuracy\")");
    assertEquals(recall, confusion.macroAccuracy(), 1e-12);
    double[] f1s = IntStream.range(0, 8).mapToDouble(c -> confusion.against(c).f1()).toArray();
    assertArrayEquals(Golden.numbers(WANTED.get("expr_f1_per_class")), f1s, 1e-12);
    assertEquals(376, confusion.count());
  }

  @Test
  void thresholdsMeanAnotherThingAsProbabilities() {
    double[] released = {0.8, 0.8, 0.7, 0.5, 0.5, 0.5, 0.6, 0.8, 0.8, 0.8, 0.3, 0.7};
    Map<ActionUnit, Double> probabilities = new EnumMap<>(ActionUnit.class);
    ActionUnit[] units = ActionUnit.values();
    for (int i = 0; i < units.length; i++) {
      probabilities.put(units[i], released[i]);
    }
    double high = fourHundred(UnitScale.LOGIT, Thresholds.of(probabilities)).units().f1();
    assertEquals(wanted("au_f1_if_thresholds_applied_to_sigmoid"), high, 1e-12);
    double half = fourHundred(UnitScale.LOGIT, Thresholds.half()).units().f1();
    assertEquals(wanted("au_f1_if_probability_0.5(logit 0)"), half, 1e-12);
  }

  @Test
  void probabilitiesDecideAsTheirLogitsDo() {
    Crowd crowd = Crowd.fourHundred();
    for (double[] row : crowd.units()) {
      Arrays.setAll(row, i -> 1 / (1 + Math.exp(-row[i])));
    }
    Scoreboard scores =
        new Scoreboard(ExpressionSet.AFF_WILD2, UnitScale.PROBABILITY, Thresholds.released());
    assertEquals(wanted("au_f1"), crowd.scored(scores).units().f1(), 1e-12);
  }

  @Test
  void tenFacesScoreAsInTheReleasedEvaluation() {
    Scoreboard scores = Crowd.ten().scored(Scoreboard.released());
    double[] all = Golden.numbers(SMALL.get("all_metrics(total,au_f1,va_ccc,expr_f1,expr_acc)"));
    ExpressionScores expression = scores.expression();
    double[] said = {
      scores.total(),
      scores.units().f1(),
      scores.va().ccc(),
      expression.f1(),
      expression.confusion().accuracy()
    };
    assertArrayEquals(all, said, 2e-8); // the reference took some steps in float32
    double[] cccs = {scores.va().valence().ccc(), scores.va().arousal().ccc()};
    assertArrayEquals(Golden.numbers(SMALL.get("ccc_v,ccc_a")), cccs, 2e-8);
    assertArrayEquals(Golden.numbers(SMALL.get("au_f1s")), unitF1s(scores), 1e-12);
    double accuracy = SMALL.get("au_acc_including_invalid").asDouble();
    assertEquals(accuracy, scores.units().releasedAccuracy(), 1e-12);
    assertEquals(49.0 / 107, scores.units().accuracy(), 1e-12); // 49 of 120, 107 of them known
  }

  @Test
  void whatEqualsItsThresholdIsAbsent() {
    UnitScores scores = new UnitScores(UnitScale.LOGIT, Thresholds.released());
    double[] equal = {0.8, 0.8, 0.7, 0.5, 0.5, 0.5, 0.6, 0.8, 0.8, 0.8, 0.3, 0.7};
    Map<ActionUnit, Boolean> absent = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      absent.put(unit, false);
    }
    scores.add(0, equal, absent);
    assertEquals(1, scores.accuracy());
    scores.add(1, Arrays.stream(equal).map(x -> x + 1e-9).toArray(), absent);
    assertEquals(0.5, scores.accuracy());
  }

  @Test
  void missingLabelsAreLeftOutOfTheirTaskAlone() {
    Scoreboard scores = new Scoreboard(ExpressionSet.AFF_WILD2, UnitScale.LOGIT, Thresholds.half());
    double[] va = {0.5, 0.5};
    Truth onlyValence =
        new Truth(
            OptionalDouble.of(0.5),
            OptionalDouble.empty(),
            OptionalInt.of(2),
            Map.of(ActionUnit.AU12, false));
    scores.add(new Said(va, new double[8], new double[12]), onlyValence);
    scores.add(new Said(va, new double[8], new double[12]), Truth.nothing());
    assertEquals(0, scores.va().count());
    assertEquals(1, scores.expression().confusion().of(0, 2));
    assertEquals(1, scores.units().count());
    assertEquals(1, scores.units().accuracy());
    assertEquals(1.0 / 24, scores.units().releasedAccuracy());
  }

  @Test
  void scoresHaveNamesInAFixedOrder() {
    List<String> names =
        List.copyOf(Crowd.fourHundred().scored(Scoreboard.released()).byName().keySet());
    assertEquals(
        List.of("p_mtl", "va_ccc", "valence_ccc", "valence_pearson", "valence_mae", "valence_rmse"),
        names.subList(0, 6));
    assertEquals(
        List.of("va_count", "expression_f1", "expression_accuracy", "expression_macro_accuracy"),
        names.subList(10, 14));
    assertEquals(List.of("expression_f1_neutral", "expression_f1_anger"), names.subList(14, 16));
    assertEquals(List.of("units_f1", "units_accuracy", "units_f1_au01"), names.subList(23, 26));
    assertEquals("units_count", names.get(names.size() - 1));
    assertEquals(38, names.size());
  }

  @Test
  void namedScoresAreTheScores() {
    Scoreboard scores = Crowd.fourHundred().scored(Scoreboard.released());
    Map<String, Double> named = scores.byName();
    assertEquals(scores.total(), named.get("p_mtl"));
    assertEquals(scores.va().arousal().rmse(), named.get("arousal_rmse"));
    assertEquals(scores.expression().confusion().against(7).f1(), named.get("expression_f1_other"));
    assertEquals(scores.units().of(ActionUnit.AU26).f1(), named.get("units_f1_au26"));
    assertEquals(400, named.get("va_count"));
  }

  @Test
  void tasksOfWhichNothingIsKnownAreNotNamed() {
    Scoreboard scores = Scoreboard.released();
    assertEquals(Map.of(), scores.byName());
    assertEquals(0, scores.total());
    Truth expression =
        new Truth(OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.of(0), Map.of());
    scores.add(new Said(new double[2], new double[8], new double[12]), expression);
    assertEquals(11 + 1, scores.byName().size());
    assertEquals(1.0 / 8, scores.byName().get("expression_f1"));
  }

  @Test
  void whatIsNotANumberIsRefused() {
    Scoreboard scores = Scoreboard.released();
    double[] va = {0, Double.NaN};
    assertRefused(
        "valence and arousal must be numbers, the network says 0.0 and NaN",
        () -> scores.add(new Said(va, new double[8], new double[12]), Truth.nothing()));
    double[] expression = {0, 0, Double.NaN, 0, 0, 0, 0, 0};
    assertRefused(
        "class 2 must be a number, got NaN",
        () -> scores.add(new Said(new double[2], expression, new double[12]), Truth.nothing()));
    double[] units = new double[12];
    units[11] = Double.NaN;
    assertRefused(
        "AU26 must be a number, got NaN",
        () -> scores.add(new Said(new double[2], new double[8], units), Truth.nothing()));
    Scoreboard shares =
        new Scoreboard(ExpressionSet.AFF_WILD2, UnitScale.PROBABILITY, Thresholds.half());
    units[11] = 1.5;
    assertRefused(
        "a probability must be in [0, 1], got 1.5",
        () -> shares.add(new Said(new double[2], new double[8], units), Truth.nothing()));
  }

  @Test
  void anotherNumberOfAnswersIsRefused() {
    Scoreboard scores = Scoreboard.released();
    assertRefused(
        "valence and arousal are two numbers, the network says 3",
        () -> scores.add(new Said(new double[3], new double[8], new double[12]), Truth.nothing()));
    assertRefused(
        "AFF_WILD2 has 8 classes, the network says 7",
        () -> scores.add(new Said(new double[2], new double[7], new double[12]), Truth.nothing()));
    assertRefused(
        "there are 12 action units, the network says 11",
        () -> scores.add(new Said(new double[2], new double[8], new double[11]), Truth.nothing()));
  }

  @Test
  void numbersThatMeantMissingInFilesAreRefusedAsLabels() {
    OptionalDouble none = OptionalDouble.empty();
    assertRefused(
        "valence must be in [-1, 1], got -5.0",
        () -> new Truth(OptionalDouble.of(-5), none, OptionalInt.empty(), Map.of()));
    assertRefused(
        "an expression must be a column, got -1",
        () -> new Truth(none, none, OptionalInt.of(-1), Map.of()));
  }

  private static void assertRefused(String message, Executable what) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, what).getMessage());
  }
}

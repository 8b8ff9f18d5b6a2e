package affect4j.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.batch.Targets;
import affect4j.data.Labels;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WeakUnitsTest {
  private static Labels shown(Map<Emotion, Double> shares, Map<ActionUnit, Boolean> units) {
    return new Labels(OptionalDouble.empty(), OptionalDouble.empty(), shares, units);
  }

  /** Units and what is known of them, 24 numbers. */
  private static float[] guessed(Labels labels) {
    try (TensorScope scope = TensorScope.open()) {
      Targets made = WeakUnits.DU_2014.of(Targets.of(List.of(labels), ExpressionSet.AFF_WILD2));
      float[] units = Ops.floats(made.units());
      float[] known = Ops.floats(made.unitsKnown());
      float[] both = new float[24];
      System.arraycopy(units, 0, both, 0, 12);
      System.arraycopy(known, 0, both, 12, 12);
      return both;
    }
  }

  private static float[] all(float known, double... units) {
    float[] both = new float[24];
    for (int i = 0; i < 12; i++) {
      both[i] = (float) units[i];
      both[12 + i] = known;
    }
    return both;
  }

  @Test
  void aSmileLiftsTheCornersOfTheMouthAndHalfOfTheCheeks() {
    assertArrayEquals(
        all(1, 0, 0, 0, 0.51, 0, 0, 1, 0, 0, 0, 1, 0),
        guessed(shown(Map.of(Emotion.HAPPINESS, 1.0), Map.of())),
        1e-6f);
  }

  @Test
  void sharesOfExpressionsAreSharesOfUnits() {
    Map<Emotion, Double> half = Map.of(Emotion.FEAR, 0.5, Emotion.NEUTRAL, 0.5);
    assertArrayEquals(
        all(1, 0.5, 0.285, 0.5, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.165),
        guessed(shown(half, Map.of())),
        1e-6f);
  }

  @Test
  void whatTheRelationsDoNotCoverIsLeftOutAndTheRestGrows() {
    Map<Emotion, Double> mostly = Map.of(Emotion.DISGUST, 0.75, Emotion.CONTEMPT, 0.25);
    assertArrayEquals(
        all(1, 0, 0, 0.31, 0, 0, 1, 0, 0, 0, 0.26, 0, 0), guessed(shown(mostly, Map.of())), 1e-6f);
  }

  @Test
  void aFaceThatMostlyShowsSomethingElseStaysUnknown() {
    Map<Emotion, Double> little = Map.of(Emotion.DISGUST, 0.4, Emotion.OTHER, 0.6);
    float[] both = guessed(shown(little, Map.of()));
    assertArrayEquals(new float[24], both, 0);
    assertArrayEquals(new float[24], guessed(Labels.NONE), 0);
  }

  @Test
  void whatSomebodyCodedStays() {
    Map<ActionUnit, Boolean> coded = Map.of(ActionUnit.AU12, false, ActionUnit.AU04, true);
    float[] both = guessed(shown(Map.of(Emotion.HAPPINESS, 1.0), coded));
    assertEquals(0, both[6]);
    assertEquals(1, both[2]);
    assertEquals(1, both[10]);
  }

  @Test
  void nothingStandsInByDefault() {
    try (TensorScope scope = TensorScope.open()) {
      Targets known = Targets.of(List.of(Labels.NONE), ExpressionSet.AFF_WILD2);
      assertSame(known, WeakUnits.NONE.of(known));
    }
    assertEquals(Map.of(), WeakUnits.NONE.told());
  }

  @Test
  void otherClassesAreRefused() {
    try (TensorScope scope = TensorScope.open()) {
      Targets known = Targets.of(List.of(Labels.NONE), ExpressionSet.LSD);
      var e = assertThrows(IllegalArgumentException.class, () -> WeakUnits.DU_2014.of(known));
      assertEquals(
          "action units are guessed from Aff-Wild2's eight expressions, got 6", e.getMessage());
    }
  }
}

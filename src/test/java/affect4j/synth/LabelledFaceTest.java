package affect4j.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.data.Labels;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.Expression;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LabelledFaceTest {
  private static Emotion expression(Labels labels) {
    return labels.expression().keySet().iterator().next();
  }

  @Test
  void aFaceDependsOnSeedAndIndexAlone() {
    assertEquals(LabelledFace.of(4, 123).toString(), LabelledFace.of(4, 123).toString());
    assertNotEquals(
        LabelledFace.of(4, 123).parameters().identity(),
        LabelledFace.of(5, 123).parameters().identity());
    assertNotEquals(
        LabelledFace.of(4, 123).parameters().identity(),
        LabelledFace.of(4, 133).parameters().identity());
  }

  @Test
  void aVideoIsOnePersonInOneLightWithFramesThatRise() {
    LabelledFace before = LabelledFace.of(1, 30);
    for (int i = 31; i < 40; i++) {
      LabelledFace face = LabelledFace.of(1, i);
      assertEquals(before.video(), face.video());
      assertEquals(before.parameters().identity(), face.parameters().identity());
      assertEquals(before.parameters().scene(), face.parameters().scene());
      assertTrue(face.frame() > before.frame());
      double step = face.truth().valence().orElseThrow() - before.truth().valence().orElseThrow();
      assertTrue(Math.abs(step) < 0.9, "valence jumps by " + step);
      before = face;
    }
    assertNotEquals(before.video(), LabelledFace.of(1, 40).video());
  }

  @Test
  void everyFifthVideoIsForValidationAsAWhole() {
    Set<Long> validation = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      if (LabelledFace.of(2, i).validation()) {
        validation.add(LabelledFace.of(2, i).video());
      }
    }
    assertEquals(Set.of(1L, 6L, 11L, 16L), validation);
  }

  @Test
  void asManyLabelsAreMissingAsIsSaid() {
    int n = 20_000;
    int affect = 0;
    int expression = 0;
    int units = 0;
    for (int i = 0; i < n; i++) {
      Labels labels = LabelledFace.of(7, i).labels();
      assertEquals(labels.valence().isEmpty(), labels.arousal().isEmpty());
      assertTrue(labels.units().isEmpty() || labels.units().size() == 12);
      affect += labels.valence().isEmpty() ? 1 : 0;
      expression += labels.expression().isEmpty() ? 1 : 0;
      units += labels.units().isEmpty() ? 1 : 0;
    }
    assertEquals(LabelledFace.NO_AFFECT, (double) affect / n, 0.01);
    assertEquals(LabelledFace.NO_EXPRESSION, (double) expression / n, 0.01);
    assertEquals(LabelledFace.NO_UNITS, (double) units / n, 0.01);
  }

  @Test
  void unitsAreLabelledFromAStrengthOfThreeTenthsOn() {
    for (int i = 0; i < 500; i++) {
      LabelledFace face = LabelledFace.of(8, i);
      for (ActionUnit unit : ActionUnit.values()) {
        assertEquals(
            face.parameters().units().of(unit) >= 0.3,
            Boolean.TRUE.equals(face.truth().units().get(unit)),
            unit.name());
      }
    }
  }

  @Test
  void everyExpressionComesAndFeelsAsItsPlaceInTheCircumplexSays() {
    Map<Emotion, double[]> sums = new EnumMap<>(Emotion.class);
    for (int i = 0; i < 4000; i++) {
      Labels truth = LabelledFace.of(9, i).truth();
      double[] sum = sums.computeIfAbsent(expression(truth), any -> new double[3]);
      sum[0] += truth.valence().orElseThrow();
      sum[1] += truth.arousal().orElseThrow();
      sum[2]++;
    }
    for (Expression each : Expression.values()) {
      assertTrue(mean(sums, Emotion.valueOf(each.name()))[2] > 150, each.name());
    }
    assertTrue(mean(sums, Emotion.HAPPINESS)[0] > 0.35);
    assertTrue(mean(sums, Emotion.SADNESS)[0] < -0.3);
    assertTrue(mean(sums, Emotion.SADNESS)[1] < -0.15);
    assertTrue(mean(sums, Emotion.SURPRISE)[1] > 0.4);
    assertEquals(0, mean(sums, Emotion.NEUTRAL)[0], 0.1);
  }

  /** Mean valence and arousal, and the number of faces. */
  private static double[] mean(Map<Emotion, double[]> sums, Emotion emotion) {
    double[] sum = sums.getOrDefault(emotion, new double[3]);
    return new double[] {sum[0] / sum[2], sum[1] / sum[2], sum[2]};
  }

  @Test
  void prototypesMoveTheUnitsOfDuAndOthers() {
    assertEquals(
        Set.of(ActionUnit.AU12, ActionUnit.AU25),
        Set.copyOf(Prototype.of(Expression.HAPPINESS, 0).always()));
    assertEquals(
        Set.of(ActionUnit.AU01, ActionUnit.AU02, ActionUnit.AU25, ActionUnit.AU26),
        Set.copyOf(Prototype.of(Expression.SURPRISE, 0).always()));
    assertEquals(
        Set.of(ActionUnit.AU04, ActionUnit.AU07, ActionUnit.AU24),
        Set.copyOf(Prototype.of(Expression.ANGER, 0).always()));
    assertEquals(
        Set.of(ActionUnit.AU04, ActionUnit.AU15),
        Set.copyOf(Prototype.of(Expression.SADNESS, 0).always()));
  }

  @Test
  void aNegativeIndexIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> LabelledFace.of(1, -1));
    assertEquals("faces are numbered from 0, got -1", e.getMessage());
  }
}

package affect4j.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.data.Counts.Presence;
import affect4j.data.Frequencies;
import affect4j.data.Labels;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What weighs more because it is rare. */
class BalanceTest {
  private static Sample face(Labels labels) {
    return new Sample("face", new PictureSource.OwnFile(Path.of("face.png")), labels, "");
  }

  private static Labels unit(boolean present) {
    return new Labels(
        OptionalDouble.empty(), OptionalDouble.empty(), Map.of(), Map.of(ActionUnit.AU04, present));
  }

  private static Frequencies seen() {
    Map<Emotion, Double> mixed = Map.of(Emotion.ANGER, 0.25, Emotion.FEAR, 0.75);
    return Frequencies.of(
        List.of(
            face(Labels.of(Emotion.ANGER)),
            face(Labels.of(Emotion.ANGER)),
            face(new Labels(OptionalDouble.empty(), OptionalDouble.empty(), mixed, Map.of())),
            face(unit(true)),
            face(unit(false)),
            face(unit(false)),
            face(unit(false))),
        ExpressionSet.LSD);
  }

  @Test
  void sharesOfClassesAddUpAndUnknownUnitsAreNotAbsent() {
    assertEquals(List.of(2.25, 0.0, 0.75, 0.0, 0.0, 0.0), seen().classes());
    assertEquals(new Presence(1, 3, 3), seen().units().get(ActionUnit.AU04));
    assertEquals(new Presence(0, 0, 7), seen().units().get(ActionUnit.AU01));
  }

  @Test
  void theMostFrequentClassCountsOne() {
    assertEquals(
        List.of(1.0, 0.0, 3.0, 0.0, 0.0, 0.0), ClassWeights.inverse(seen().classes()).values());
  }

  @Test
  void effectiveNumbersLieBetweenNoneAndTheInverse() {
    List<Double> counts = List.of(100.0, 10.0, 0.0);
    assertEquals(List.of(1.0, 1.0, 0.0), ClassWeights.effective(counts, 0).values());
    double many = (1 - 0.99) / (1 - Math.pow(0.99, 100));
    double few = (1 - 0.99) / (1 - Math.pow(0.99, 10));
    List<Double> weights = ClassWeights.effective(counts, 0.99).values();
    assertEquals(2 * many / (many + few), weights.get(0), 1e-12);
    assertEquals(2 * few / (many + few), weights.get(1), 1e-12);
  }

  @Test
  void aUnitWeighsAbsentOverPresent() {
    PosWeight weights = new PosWeight(seen().absentOverPresent());
    assertEquals(3, weights.values().get(ActionUnit.AU04));
    assertEquals(1, weights.values().get(ActionUnit.AU01));
  }

  @Test
  void weightsOfNothingAreRefused() {
    Frequencies nothing = Frequencies.of(List.of(), ExpressionSet.LSD);
    var units = assertThrows(IllegalArgumentException.class, nothing::absentOverPresent);
    assertEquals(
        "faces whose action units are known were wanted, to weigh those that are present; got none",
        units.getMessage());
    var classes =
        assertThrows(IllegalArgumentException.class, () -> ClassWeights.inverse(nothing.classes()));
    assertEquals(
        "faces whose expression is known were wanted, to weigh the classes; got none",
        classes.getMessage());
  }
}

package affect4j.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
  @Test
  void theReleasedOnesAreThoseOfTheTableAsProbabilities() {
    assertEquals(
        "0.690 0.690 0.668 0.622 0.622 0.622 0.646 0.690 0.690 0.690 0.574 0.668",
        String.join(
            " ",
            Stream.of(ActionUnit.values())
                .map(
                    unit ->
                        String.format(
                            java.util.Locale.ROOT, "%.3f", Thresholds.released().of(unit)))
                .toList()));
  }

  @Test
  void aLogitThatEqualsItsThresholdDoesSoAsAProbability() {
    assertEquals(1 / (1 + Math.exp(-0.3)), Thresholds.released().of(ActionUnit.AU25));
  }

  @Test
  void halfIsALogitOfZero() {
    assertEquals(Thresholds.half(), Thresholds.ofLogits(all(0)));
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertRefused("the threshold of AU01 must be a probability in (0, 1), got 0.0", 0);
    assertRefused("the threshold of AU01 must be a probability in (0, 1), got 1.0", 1);
    assertRefused("the threshold of AU01 must be a probability in (0, 1), got NaN", Double.NaN);
  }

  @Test
  void whatIsNoUsableLogitIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> Thresholds.ofLogits(all(31)));
    assertEquals("the threshold of AU01 must be a logit in [-30, 30], got 31.0", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> Thresholds.ofLogits(all(Double.NaN)));
    assertEquals("the threshold of AU01 must be a logit in [-30, 30], got NaN", e.getMessage());
  }

  @Test
  void aMissingUnitIsNamed() {
    Map<ActionUnit, Double> values = all(0.5);
    values.remove(ActionUnit.AU15);
    var e = assertThrows(IllegalArgumentException.class, () -> Thresholds.of(values));
    assertEquals("no threshold for AU15", e.getMessage());
  }

  private static void assertRefused(String message, double value) {
    var e = assertThrows(IllegalArgumentException.class, () -> Thresholds.of(all(value)));
    assertEquals(message, e.getMessage());
  }

  private static Map<ActionUnit, Double> all(double value) {
    Map<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      values.put(unit, value);
    }
    return values;
  }
}

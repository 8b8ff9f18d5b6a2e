package affect4j.label;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The probability above which each action unit is said to be present; a probability that equals its
 * threshold is not above it.
 */
public final class Thresholds {
  /** Beyond it the sigmoid of a double is too close to 0 or 1 to decide anything. */
  private static final double LARGEST_LOGIT = 30;

  private final Map<ActionUnit, Double> values;

  private Thresholds(Map<ActionUnit, Double> values) {
    this.values = values;
  }

  /** One half for every action unit. */
  public static Thresholds half() {
    EnumMap<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      values.put(unit, 0.5);
    }
    return of(values);
  }

  /**
   * Those of EMMA's released evaluation, which compares them with logits: 0.3 (AU25) to 0.8, as
   * probabilities 0.574 to 0.690. Function {@code all_metrics} of
   * github.com/JackYFL/EMMA_CoTEX_ABAW4 at e36e770.
   */
  public static Thresholds released() {
    return ofLogits(
        Map.ofEntries(
            Map.entry(ActionUnit.AU01, 0.8),
            Map.entry(ActionUnit.AU02, 0.8),
            Map.entry(ActionUnit.AU04, 0.7),
            Map.entry(ActionUnit.AU06, 0.5),
            Map.entry(ActionUnit.AU07, 0.5),
            Map.entry(ActionUnit.AU10, 0.5),
            Map.entry(ActionUnit.AU12, 0.6),
            Map.entry(ActionUnit.AU15, 0.8),
            Map.entry(ActionUnit.AU23, 0.8),
            Map.entry(ActionUnit.AU24, 0.8),
            Map.entry(ActionUnit.AU25, 0.3),
            Map.entry(ActionUnit.AU26, 0.7)));
  }

  /** A threshold in (0, 1) for each of the twelve action units. */
  public static Thresholds of(Map<ActionUnit, Double> probabilities) {
    EnumMap<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      double value = wanted(probabilities, unit);
      if (!(value > 0 && value < 1)) {
        throw new IllegalArgumentException(
            "the threshold of " + unit + " must be a probability in (0, 1), got " + value);
      }
      values.put(unit, value);
    }
    return new Thresholds(values);
  }

  /** A threshold in [-30, 30] for each of the twelve action units, kept as its sigmoid. */
  public static Thresholds ofLogits(Map<ActionUnit, Double> logits) {
    EnumMap<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      double value = wanted(logits, unit);
      if (!(Math.abs(value) <= LARGEST_LOGIT)) {
        throw new IllegalArgumentException(
            "the threshold of " + unit + " must be a logit in [-30, 30], got " + value);
      }
      values.put(unit, 1 / (1 + Math.exp(-value)));
    }
    return of(values);
  }

  /** The threshold of {@code unit}, in (0, 1). */
  public double of(ActionUnit unit) {
    Double value = values.get(unit);
    if (value == null) {
      throw new AssertionError("thresholds hold every unit");
    }
    return value;
  }

  private static double wanted(Map<ActionUnit, Double> values, ActionUnit unit) {
    Double value = values.get(unit);
    if (value == null) {
      throw new IllegalArgumentException("no threshold for " + unit);
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Thresholds that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}

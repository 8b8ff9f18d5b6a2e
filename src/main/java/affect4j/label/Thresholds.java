package affect4j.label;

import java.util.EnumMap;
import java.util.Map;

/**
 * The probability above which each action unit is said to be present; a probability that equals its
 * threshold is not above it.
 */
public final class Thresholds {
  private final EnumMap<ActionUnit, Double> values;

  private Thresholds(EnumMap<ActionUnit, Double> values) {
    this.values = values;
  }

  /** One half for every action unit. */
  public static Thresholds half() {
    EnumMap<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      values.put(unit, 0.5);
    }
    return new Thresholds(values);
  }

  /** A threshold in (0, 1) for each of the twelve action units. */
  public static Thresholds of(Map<ActionUnit, Double> probabilities) {
    EnumMap<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      Double value = probabilities.get(unit);
      if (value == null) {
        throw new IllegalArgumentException("no threshold for " + unit);
      }
      if (!(value > 0 && value < 1)) {
        throw new IllegalArgumentException(
            "the threshold of " + unit + " must be a probability in (0, 1), got " + value);
      }
      values.put(unit, value);
    }
    return new Thresholds(values);
  }

  /** The threshold of {@code unit}, in (0, 1). */
  public double of(ActionUnit unit) {
    Double value = values.get(unit);
    if (value == null) {
      throw new AssertionError("thresholds hold every unit");
    }
    return value;
  }
}

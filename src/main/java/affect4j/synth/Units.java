package affect4j.synth;

import affect4j.label.ActionUnit;
import java.util.EnumMap;
import java.util.Map;

/** How strongly each action unit moves the face, in [0, 1]; what is not named does not move. */
public final class Units {
  /** A face at rest. */
  public static final Units NONE = new Units(Map.of());

  private final Map<ActionUnit, Double> moving = new EnumMap<>(ActionUnit.class);

  private Units(Map<ActionUnit, Double> given) {
    given.forEach(
        (unit, strength) -> {
          if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException(
                "the strength of " + unit + " must be in [0, 1], got " + strength);
          }
          if (strength > 0) {
            moving.put(unit, strength);
          }
        });
  }

  /** These strengths. */
  public static Units of(Map<ActionUnit, Double> strengths) {
    return new Units(strengths);
  }

  /** {@code unit} alone. */
  public static Units only(ActionUnit unit, double strength) {
    return new Units(Map.of(unit, strength));
  }

  /** The strength of {@code unit}, in [0, 1]. */
  public double of(ActionUnit unit) {
    return moving.getOrDefault(unit, 0.0);
  }

  @Override
  public String toString() {
    return moving.toString();
  }
}

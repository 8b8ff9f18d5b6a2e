package affect4j.eval;

import affect4j.label.ActionUnit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is known of one face. What is not known is absent, never -5 or -1.
 *
 * @param valence in [-1, 1]
 * @param arousal in [-1, 1]
 * @param expression the class, as its column in the network's output
 * @param units whether each action unit is present
 */
public record Truth(
    OptionalDouble valence,
    OptionalDouble arousal,
    OptionalInt expression,
    Map<ActionUnit, Boolean> units) {
  public Truth {
    refuseBeyond("valence", valence);
    refuseBeyond("arousal", arousal);
    if (expression.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "an expression must be a column, got " + expression.getAsInt());
    }
    units = Map.copyOf(units);
  }

  private static void refuseBeyond(String name, OptionalDouble value) {
    if (!(Math.abs(value.orElse(0)) <= 1)) {
      throw new IllegalArgumentException(name + " must be in [-1, 1], got " + value.getAsDouble());
    }
  }

  /** Nothing is known. */
  public static Truth nothing() {
    return new Truth(OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), Map.of());
  }
}

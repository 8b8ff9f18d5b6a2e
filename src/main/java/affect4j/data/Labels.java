package affect4j.data;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is known of one face. Any part may be missing, and is then absent: never -5 or -1.
 *
 * @param valence in [-1, 1]
 * @param arousal in [-1, 1]
 * @param expression how much of the face's expression each emotion is: shares above 0 that add up
 *     to 1, a single 1 where one is named; empty where it is not known
 * @param units whether each action unit is present; a unit that is not known is absent
 */
public record Labels(
    OptionalDouble valence,
    OptionalDouble arousal,
    Map<Emotion, Double> expression,
    Map<ActionUnit, Boolean> units) {
  /** Nothing is known. */
  public static final Labels NONE =
      new Labels(OptionalDouble.empty(), OptionalDouble.empty(), Map.of(), Map.of());

  private static final double ROUNDING = 1e-6;

  public Labels {
    refuseBeyond("valence", valence);
    refuseBeyond("arousal", arousal);
    double sum = expression.values().stream().mapToDouble(share -> share).sum();
    boolean positive = expression.values().stream().allMatch(share -> share > 0);
    if (!expression.isEmpty() && !(positive && Math.abs(sum - 1) < ROUNDING)) {
      throw new IllegalArgumentException(
          "shares of expressions must be above 0 and add up to 1, got " + expression);
    }
    expression = expression.isEmpty() ? Map.of() : new EnumMap<>(expression);
    units = units.isEmpty() ? Map.of() : new EnumMap<>(units);
  }

  private static void refuseBeyond(String name, OptionalDouble value) {
    if (value.isPresent() && !(Math.abs(value.getAsDouble()) <= 1)) {
      throw new IllegalArgumentException(name + " must be in [-1, 1], got " + value.getAsDouble());
    }
  }

  /** Only the expression is known. */
  public static Labels of(Emotion expression) {
    return new Labels(
        OptionalDouble.empty(), OptionalDouble.empty(), Map.of(expression, 1.0), Map.of());
  }
}

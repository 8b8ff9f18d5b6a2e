package affect4j.data;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import affect4j.label.Landmarks;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of one face. Any part may be missing, and is then absent: never -5 or -1.
 *
 * @param valence in [-1, 1]
 * @param arousal in [-1, 1]
 * @param expression how much of the face's expression each emotion is: shares above 0 that add up
 *     to 1, a single 1 where one is named; empty where it is not known
 * @param units whether each action unit is present; a unit that is not known is absent
 * @param landmarks in pixels of the picture
 */
public record Labels(
    OptionalDouble valence,
    OptionalDouble arousal,
    Map<Emotion, Double> expression,
    Map<ActionUnit, Boolean> units,
    Optional<Landmarks> landmarks) {
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

  /** No landmarks are known. */
  public Labels(
      OptionalDouble valence,
      OptionalDouble arousal,
      Map<Emotion, Double> expression,
      Map<ActionUnit, Boolean> units) {
    this(valence, arousal, expression, units, Optional.empty());
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

  /** Only the landmarks are known. */
  public static Labels of(Landmarks landmarks) {
    return new Labels(
        OptionalDouble.empty(), OptionalDouble.empty(), Map.of(), Map.of(), Optional.of(landmarks));
  }

  /**
   * The shares of the expression among {@code classes}, in their order, adding up to 1. All 0 where
   * it is not known, and where the largest share is one of an emotion that has no class; smaller
   * ones of that kind are left out, and the others grow in proportion.
   */
  public double[] shares(ExpressionSet classes) {
    double[] shares = new double[classes.classes().size()];
    double largestOutside = 0;
    double inside = 0;
    for (Map.Entry<Emotion, Double> each : expression.entrySet()) {
      int column = classes.column(each.getKey());
      if (column < 0) {
        largestOutside = Math.max(largestOutside, each.getValue());
      } else {
        shares[column] += each.getValue();
        inside += each.getValue();
      }
    }
    boolean known = Arrays.stream(shares).max().orElse(0) > largestOutside;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = known ? shares[i] / (largestOutside > 0 ? inside : 1) : 0;
    }
    return shares;
  }
}

package affect4j.infer;

import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Thresholds;
import java.util.Map;

/** What the network says of one face. */
public final class Scores {
  private final double valence;
  private final double arousal;
  private final Map<Expression, Double> expressions;
  private final Map<ActionUnit, Double> units;
  private final Thresholds thresholds;

  /**
   * Keeps copies of what a network said.
   *
   * @param expressions the logit of each expression
   * @param units the logit of each action unit
   */
  public Scores(
      double valence,
      double arousal,
      Map<Expression, Double> expressions,
      Map<ActionUnit, Double> units,
      Thresholds thresholds) {
    this.valence = valence;
    this.arousal = arousal;
    this.expressions = Map.copyOf(expressions);
    this.units = Map.copyOf(units);
    this.thresholds = thresholds;
    if (expressions.size() != Expression.values().length
        || units.size() != ActionUnit.values().length) {
      throw new IllegalArgumentException("a logit is wanted for every expression and action unit");
    }
    finite("valence", valence);
    finite("arousal", arousal);
    expressions.forEach((each, logit) -> finite("the logit of " + each.label(), logit));
    units.forEach((each, logit) -> finite("the logit of " + each, logit));
  }

  /** How pleasant, from -1 to 1; the network does not clip, so it may lie a little outside. */
  public double valence() {
    return valence;
  }

  /** How excited, from -1 to 1; the network does not clip, so it may lie a little outside. */
  public double arousal() {
    return arousal;
  }

  /** The likeliest expression; of equals the first in the order of {@link Expression}. */
  public Expression expression() {
    Expression best = Expression.NEUTRAL;
    for (Expression each : Expression.values()) {
      if (logit(each) > logit(best)) {
        best = each;
      }
    }
    return best;
  }

  /** The softmax over the eight expressions; they sum to one. */
  public double probability(Expression expression) {
    double top = logit(expression());
    double sum = 0;
    for (Expression each : Expression.values()) {
      sum += Math.exp(logit(each) - top);
    }
    return Math.exp(logit(expression) - top) / sum;
  }

  /** The probability that {@code unit} is present, whatever the other units do. */
  public double probability(ActionUnit unit) {
    return 1 / (1 + Math.exp(-logit(unit)));
  }

  /** Whether {@code unit} is present: its probability lies above the threshold in force. */
  public boolean present(ActionUnit unit) {
    return probability(unit) > threshold(unit);
  }

  /** The threshold in force for {@code unit}, a probability in (0, 1). */
  public double threshold(ActionUnit unit) {
    return thresholds.of(unit);
  }

  /** What the network said of {@code expression} before the softmax, after the model's tuning. */
  public double logit(Expression expression) {
    return get(expressions, expression);
  }

  /** What the network said of {@code unit} before the sigmoid, after the model's tuning. */
  public double logit(ActionUnit unit) {
    return get(units, unit);
  }

  private static void finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number, got " + value);
    }
  }

  private static <K> double get(Map<K, Double> map, K key) {
    Double value = map.get(key);
    if (value == null) {
      throw new AssertionError("scores hold every label");
    }
    return value;
  }
}

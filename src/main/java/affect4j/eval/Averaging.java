package affect4j.eval;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * How what several say of a face becomes one: means, weighted, of valence and arousal as they are,
 * and of expressions and units in a space. What comes out are logits in any case, so that a softmax
 * or a sigmoid makes probabilities of them.
 *
 * <p>The paper's ensembles are not described; see docs/deviations.md.
 *
 * @param expressions in which space they are averaged
 * @param units in which space they are averaged
 */
public record Averaging(Space expressions, Space units) {
  /** How near to 0 and 1 a probability may be and still have a logit. */
  private static final double EPSILON = 1e-15;

  /** In which numbers a mean is taken. */
  public enum Space {
    /** As the networks say it. */
    LOGITS,
    /** After softmax or sigmoid: one that is very sure cannot outvote two that are not. */
    PROBABILITIES
  }

  /** For models: probabilities of expressions, logits of units. */
  public static Averaging ofModels() {
    return new Averaging(Space.PROBABILITIES, Space.LOGITS);
  }

  /** For the views of CoTEX, as released: logits. */
  public static Averaging ofViews() {
    return new Averaging(Space.LOGITS, Space.LOGITS);
  }

  /**
   * The mean of {@code members}, of which each counts by its weight.
   *
   * @param weights one for each, at least 0, not all 0
   */
  public Said of(List<Said> members, double[] weights) {
    if (members.size() == 1) {
      return members.get(0);
    }
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("a weight must be at least 0, got " + weight);
      }
      sum += weight;
    }
    if (weights.length != members.size() || !(sum > 0)) {
      throw new IllegalArgumentException(
          members.size() + " weights wanted, not all 0, got " + weights.length);
    }
    double[] shares = new double[weights.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = weights[i] / sum;
    }
    return new Said(
        mean(members, Said::va, shares),
        switch (expressions) {
          case LOGITS -> mean(members, Said::expression, shares);
          case PROBABILITIES ->
              each(
                  mean(members, said -> softmax(said.expression()), shares),
                  p -> Math.log(Math.max(p, Double.MIN_NORMAL)));
        },
        switch (units) {
          case LOGITS -> mean(members, Said::units, shares);
          case PROBABILITIES ->
              each(
                  mean(members, said -> each(said.units(), Averaging::sigmoid), shares),
                  Averaging::logit);
        });
  }

  private static double[] mean(List<Said> members, Function<Said, double[]> task, double[] shares) {
    double[] mean = new double[task.apply(members.get(0)).length];
    for (int i = 0; i < shares.length; i++) {
      double[] said = task.apply(members.get(i));
      if (said.length != mean.length) {
        throw new IllegalArgumentException(
            "models that say as much as one another wanted, got "
                + mean.length
                + " and "
                + said.length
                + " numbers");
      }
      for (int j = 0; j < mean.length; j++) {
        mean[j] += shares[i] * said[j];
      }
    }
    return mean;
  }

  private static double[] each(double[] values, DoubleUnaryOperator function) {
    return Arrays.stream(values).map(function).toArray();
  }

  /** Finite, of a probability that was rounded to 0 or 1 too. */
  private static double logit(double p) {
    double within = Math.max(EPSILON, Math.min(1 - EPSILON, p));
    return Math.log(within / (1 - within));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** Probabilities that add up to 1. */
  public static double[] softmax(double[] logits) {
    double top = Arrays.stream(logits).max().orElse(0);
    double[] shares = each(logits, x -> Math.exp(x - top));
    double sum = Arrays.stream(shares).sum();
    return each(shares, x -> x / sum);
  }
}

package affect4j.eval;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A score over runs that differ in their seed alone.
 *
 * @param count of runs, one or more
 * @param value their mean
 * @param margin half the width of the mean's 95 % interval by Student's t; none of one run
 */
public record Mean(int count, double value, OptionalDouble margin) {
  private static final double INSIDE = 0.95;
  private static final int HALVINGS = 60;

  /** Of {@code values}, at least one. */
  public static Mean of(List<Double> values) {
    int n = values.size();
    if (n == 0) {
      throw new IllegalArgumentException("a mean of one number or more wanted, got none");
    }
    double mean = values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    if (n == 1) {
      return new Mean(1, mean, OptionalDouble.empty());
    }
    double[] squares =
        values.stream().mapToDouble(value -> (value - mean) * (value - mean)).toArray();
    double variance = Arrays.stream(squares).sum() / (n - 1);
    return new Mean(n, mean, OptionalDouble.of(t95(n - 1) * Math.sqrt(variance / n)));
  }

  /**
   * Between minus it and it lie 95 % of Student's t of {@code freedom} degrees of freedom. By
   * halving: its distribution is a finite sum in theta, where t is the root of the degrees times
   * tan(theta). Abramowitz and Stegun 1964, 26.7.3 and 26.7.4.
   */
  static double t95(int freedom) {
    double low = 0;
    double high = Math.PI / 2;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (inside(middle, freedom) < INSIDE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(freedom) * Math.tan((low + high) / 2);
  }

  private static double inside(double theta, int freedom) {
    double cos = Math.cos(theta);
    boolean odd = freedom % 2 == 1;
    double term = odd ? cos : 1;
    double sum = 0;
    for (int k = odd ? 1 : 0; k <= freedom - 2; k += 2) {
      sum += term;
      term *= cos * cos * (k + 1) / (k + 2);
    }
    return odd ? 2 / Math.PI * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
  }
}

package affect4j.eval;

/**
 * Where a score would lie in 95 of 100 samples like this one: from its 2.5th percentile to its
 * 97.5th over draws of the same faces. Efron 1979.
 */
public record Interval(double from, double to) {
  private static final double TAIL = 0.025;

  /** Of scores sorted upwards, at least one; between two of them the line that joins them. */
  static Interval of(double[] sorted) {
    return new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}

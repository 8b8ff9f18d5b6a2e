package affect4j.eval;

/**
 * Sums over pairs (x, y) that agreement is made of.
 *
 * @param count n, at least 0
 * @param xx Σ(x - mean)², exactly 0 where x is constant
 * @param yy Σ(y - mean)², exactly 0 where y is constant
 * @param xy Σ(x - mean)(y - mean)
 * @param apart how far the means are apart
 */
record Moments(int count, double xx, double yy, double xy, double apart) {
  static Moments of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "what is said and what is true must be equally many, got "
              + x.length
              + " and "
              + y.length);
    }
    int n = x.length;
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    return new Moments(n, xx, yy, xy, meanX - meanY);
  }

  /** Measured from the first, so that equal values have exactly themselves as their mean. */
  private static double mean(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value - x[0];
    }
    return x.length == 0 ? 0 : x[0] + sum / x.length;
  }
}

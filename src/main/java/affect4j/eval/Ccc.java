package affect4j.eval;

/**
 * Concordance correlation coefficient, in [-1, 1]: 2·cov(x, y) over var(x) + var(y) + (mean(x) -
 * mean(y))². Symmetric in both. 0 where nothing can be said: of no pair, and where x or y is
 * constant. Lin 1989.
 */
public final class Ccc {
  private Ccc() {}

  /** The agreement of {@code x} with {@code y} as the challenge scores it: moments over n. */
  public static double of(double[] x, double[] y) {
    return of(Moments.of(x, y), x.length);
  }

  /** The same from moments over n - 1, as torchmetrics has it; never compare it with the above. */
  public static double ofSample(double[] x, double[] y) {
    return of(Moments.of(x, y), x.length - 1.0);
  }

  private static double of(Moments m, double divisor) {
    if (m.xx() == 0 || m.yy() == 0) {
      return 0;
    }
    return 2 * m.xy() / (m.xx() + m.yy() + divisor * m.apart() * m.apart());
  }
}

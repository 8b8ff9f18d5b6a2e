package affect4j.eval;

/**
 * How well numbers that were said agree with the true ones.
 *
 * @param count pairs
 * @param ccc see {@link Ccc#of}
 * @param pearson correlation, in [-1, 1]; 0 where either is constant
 * @param mae mean absolute error; 0 of no pair
 * @param rmse root of the mean square error; 0 of no pair
 */
public record Agreement(int count, double ccc, double pearson, double mae, double rmse) {
  /** Compares {@code said} with {@code truth}, pair by pair. */
  public static Agreement of(double[] said, double[] truth) {
    Moments m = Moments.of(said, truth);
    double absolute = 0;
    double square = 0;
    for (int i = 0; i < said.length; i++) {
      double error = said[i] - truth[i];
      absolute += Math.abs(error);
      square += error * error;
    }
    double n = Math.max(1, said.length);
    double lengths = Math.sqrt(m.xx()) * Math.sqrt(m.yy());
    return new Agreement(
        said.length,
        Ccc.of(said, truth),
        lengths == 0 ? 0 : m.xy() / lengths,
        absolute / n,
        Math.sqrt(square / n));
  }
}

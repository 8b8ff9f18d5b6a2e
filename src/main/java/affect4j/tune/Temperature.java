package affect4j.tune;

import java.util.function.DoubleUnaryOperator;

/** The temperature by which logits become honest probabilities. Guo et al. 2017. */
final class Temperature {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double COLDEST = Math.log(0.05);
  private static final double HOTTEST = Math.log(20);
  private static final double CLOSE = 1e-6;

  private Temperature() {}

  /**
   * The temperature in [0.05, 20] at which {@code cost}, a mean negative log-likelihood, is least.
   */
  static double of(DoubleUnaryOperator cost) {
    double from = COLDEST;
    double to = HOTTEST;
    double left = to - GOLDEN * (to - from);
    double right = from + GOLDEN * (to - from);
    double atLeft = cost.applyAsDouble(Math.exp(left));
    double atRight = cost.applyAsDouble(Math.exp(right));
    while (to - from > CLOSE) {
      if (atLeft < atRight) {
        to = right;
        right = left;
        atRight = atLeft;
        left = to - GOLDEN * (to - from);
        atLeft = cost.applyAsDouble(Math.exp(left));
      } else {
        from = left;
        left = right;
        atLeft = atRight;
        right = from + GOLDEN * (to - from);
        atRight = cost.applyAsDouble(Math.exp(right));
      }
    }
    return Math.exp((from + to) / 2);
  }
}

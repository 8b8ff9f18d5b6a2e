package affect4j.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for files: nine significant digits, which tell any two 32-bit floats apart. */
final class Digits {
  private static final int SIGNIFICANT = 9;
  private static final int ALL = 17;

  private Digits() {}

  /** {@code value} to nine significant digits, without trailing zeros. */
  static BigDecimal of(double value) {
    return round(value, SIGNIFICANT);
  }

  /**
   * {@code probability} to nine significant digits, or to as many more as it takes to lie on the
   * same side of {@code threshold}: whoever compares what is printed decides as we did.
   */
  static BigDecimal besides(double threshold, double probability) {
    for (int digits = SIGNIFICANT; digits < ALL; digits++) {
      BigDecimal rounded = round(probability, digits);
      if (rounded.doubleValue() > threshold == probability > threshold) {
        return rounded;
      }
    }
    return round(probability, ALL);
  }

  /** Seconds with three decimals, as OpenFace writes them. */
  static BigDecimal seconds(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_UP);
  }

  /** Exactly {@code decimals} behind the point; of two equally near the even one, as C does. */
  static BigDecimal decimals(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal round(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
  }
}

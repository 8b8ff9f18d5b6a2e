package affect4j.sheet;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers in text. Up to 18 digits are gathered in a whole number; where that is below 2^53
 * and the power of ten to divide by at most 10^22, both are doubles without an error, so that their
 * one quotient is rounded right (Clinger 1990). All else goes to the library.
 */
final class Decimals {
  private static final double[] POWERS = powers();
  private static final long EXACT = 1L << 53;
  private static final int DIGITS = 18;

  private Decimals() {}

  private static double[] powers() {
    double[] powers = new double[23];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** The number in {@code text} from {@code from} to before {@code to}; NaN where there is none. */
  static double parse(byte[] text, int from, int to) {
    boolean negative = from < to && text[from] == '-';
    long digits = 0;
    int seen = 0;
    int behind = -1;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      byte each = text[i];
      if (each >= '0' && each <= '9') {
        digits = 10 * digits + (each - '0');
        seen++;
        behind += behind >= 0 ? 1 : 0;
      } else if (each == '.' && behind < 0) {
        behind = 0;
      } else {
        return slowly(text, from, to);
      }
    }
    if (seen == 0 || seen > DIGITS || digits >= EXACT) {
      return slowly(text, from, to);
    }
    double value = behind > 0 ? digits / POWERS[behind] : digits;
    return negative ? -value : value;
  }

  private static double slowly(byte[] text, int from, int to) {
    String number = new String(text, from, to - from, StandardCharsets.UTF_8);
    boolean plain = number.chars().allMatch(c -> "+-.0123456789eE".indexOf(c) >= 0);
    try {
      return plain ? Double.parseDouble(number) : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}

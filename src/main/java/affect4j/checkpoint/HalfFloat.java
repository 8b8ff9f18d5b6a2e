package affect4j.checkpoint;

/**
 * The two floating-point numbers of 16 bits. Rounding is to nearest, ties to even, and once only:
 * from double directly, not by way of float. IEEE 754-2019 §3.6 for {@code F16}; {@code BF16} is
 * the upper half of a float.
 */
final class HalfFloat {
  private static final int F16_FRACTION = 10;
  private static final int BF16_FRACTION = 7;
  private static final int DOUBLE_FRACTION = 52;

  private HalfFloat() {}

  static float fromF16(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = (bits >> F16_FRACTION) & 0x1f;
    int fraction = bits & 0x3ff;
    if (exponent == 0) {
      float magnitude = fraction * 0x1p-24f;
      return sign == 0 ? magnitude : -magnitude;
    }
    int wide = exponent == 0x1f ? 0xff : exponent - 15 + 127;
    return Float.intBitsToFloat(sign | (wide << 23) | (fraction << 13));
  }

  static float fromBf16(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }

  static short toF16(double value) {
    return round(value, F16_FRACTION);
  }

  static short toBf16(double value) {
    return round(value, BF16_FRACTION);
  }

  private static short round(double value, int fraction) {
    long bits = Double.doubleToRawLongBits(value);
    int sign = (int) (bits >>> 48) & 0x8000;
    int infinity = (1 << 15) - (1 << fraction);
    int drop = DOUBLE_FRACTION - fraction;
    long mantissa = bits & ((1L << DOUBLE_FRACTION) - 1);
    if (Double.isNaN(value)) {
      return (short) (sign | infinity | (1 << (fraction - 1)) | (int) (mantissa >>> drop));
    }
    if (Double.isInfinite(value)) {
      return (short) (sign | infinity);
    }
    int bias = (1 << (14 - fraction)) - 1;
    int exponent = Math.getExponent(value) + bias;
    long significand = mantissa | (Math.abs(value) < Double.MIN_NORMAL ? 0 : 1L << DOUBLE_FRACTION);
    if (exponent < 1) { // below the smallest normal number the steps stay as wide as there
      drop = Math.min(drop + 1 - exponent, Long.SIZE - 1);
      exponent = 1;
    }
    long kept = significand >>> drop;
    long rest = significand & ((1L << drop) - 1);
    long half = 1L << (drop - 1);
    if (rest > half || (rest == half && (kept & 1) == 1)) {
      kept++;
    }
    // kept counts its leading one, which adds one to the exponent, as does a carry.
    long magnitude = ((long) (exponent - 1) << fraction) + kept;
    return (short) (sign | (int) Math.min(magnitude, infinity));
  }
}

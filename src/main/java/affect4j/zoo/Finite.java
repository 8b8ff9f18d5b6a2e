package affect4j.zoo;

import affect4j.checkpoint.Dtype;
import java.nio.ByteBuffer;

/** Looks for what is no number among weights: NaN and infinities have all exponent bits set. */
final class Finite {
  private Finite() {}

  /** How many of the little-endian {@code values} are NaN or infinite. */
  static long exceptions(ByteBuffer values, Dtype dtype) {
    return switch (dtype) {
      case F64 -> longs(values);
      case F32 -> ints(values);
      case F16 -> shorts(values, 0x7c00);
      case BF16 -> shorts(values, 0x7f80);
      default -> 0;
    };
  }

  /** The line that refuses them. */
  static String refusal(String file, String name, long exceptions, long count) {
    return file
        + ": "
        + name
        + " should hold finite numbers, but "
        + exceptions
        + " of "
        + count
        + " are NaN or infinite";
  }

  private static long longs(ByteBuffer values) {
    long mask = 0x7ff0000000000000L;
    long found = 0;
    for (int i = values.position(); i < values.limit(); i += Long.BYTES) {
      found += (values.getLong(i) & mask) == mask ? 1 : 0;
    }
    return found;
  }

  private static long ints(ByteBuffer values) {
    int mask = 0x7f800000;
    long found = 0;
    for (int i = values.position(); i < values.limit(); i += Integer.BYTES) {
      found += (values.getInt(i) & mask) == mask ? 1 : 0;
    }
    return found;
  }

  private static long shorts(ByteBuffer values, int mask) {
    long found = 0;
    for (int i = values.position(); i < values.limit(); i += Short.BYTES) {
      found += (values.getShort(i) & mask) == mask ? 1 : 0;
    }
    return found;
  }
}

package affect4j.checkpoint;

import java.nio.ByteBuffer;

/** Single elements in buffers. */
final class Elements {
  private Elements() {}

  /** Element {@code index} of {@code from}; integers beyond 2^53 are rounded. */
  static double get(Dtype dtype, ByteBuffer from, int index) {
    int at = index * dtype.bytes();
    return switch (dtype) {
      case F64 -> from.getDouble(at);
      case F32 -> from.getFloat(at);
      case F16 -> HalfFloat.fromF16(from.getShort(at));
      case BF16 -> HalfFloat.fromBf16(from.getShort(at));
      case I64 -> from.getLong(at);
      case I32 -> from.getInt(at);
      case I16 -> from.getShort(at);
      case I8 -> from.get(at);
      case U64 -> unsigned(from.getLong(at));
      case U32 -> Integer.toUnsignedLong(from.getInt(at));
      case U16 -> from.getChar(at);
      case U8 -> from.get(at) & 0xff;
      case BOOL -> from.get(at) == 0 ? 0 : 1;
    };
  }

  /** Appends {@code value} to {@code to} as a fraction of kind {@code dtype}. */
  static void put(Dtype dtype, double value, ByteBuffer to) {
    switch (dtype) {
      case F64 -> to.putDouble(value);
      case F32 -> to.putFloat((float) value);
      case F16 -> to.putShort(HalfFloat.toF16(value));
      case BF16 -> to.putShort(HalfFloat.toBf16(value));
      default -> throw new AssertionError(dtype + " holds no fractions");
    }
  }

  /** Appends element {@code index} of {@code from} to {@code to}, each in its own byte order. */
  static void copy(Dtype dtype, ByteBuffer from, int index, ByteBuffer to) {
    int at = index * dtype.bytes();
    switch (dtype.bytes()) {
      case 8 -> to.putLong(from.getLong(at));
      case 4 -> to.putInt(from.getInt(at));
      case 2 -> to.putShort(from.getShort(at));
      default -> to.put(from.get(at));
    }
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
  }
}

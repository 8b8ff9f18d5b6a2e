package affect4j.checkpoint;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shapes and strides, in elements. Too large a product is an {@link ArithmeticException}. */
final class Layout {
  private Layout() {}

  static long count(long[] shape) {
    for (long side : shape) {
      if (side == 0) {
        return 0;
      }
    }
    long count = 1;
    for (long side : shape) {
      count = Math.multiplyExact(count, side);
    }
    return count;
  }

  /** How many elements lie from the first to the last in memory, both included. */
  static long span(long[] shape, long[] strides) {
    if (count(shape) == 0) {
      return 0;
    }
    long last = 0;
    for (int i = 0; i < shape.length; i++) {
      last = Math.addExact(last, Math.multiplyExact(shape[i] - 1, strides[i]));
    }
    return Math.addExact(last, 1);
  }

  /** The strides of elements one after another, the last dimension fastest. */
  static long[] rowMajor(long[] shape) {
    long[] strides = new long[shape.length];
    long stride = 1;
    for (int i = shape.length - 1; i >= 0; i--) {
      strides[i] = stride;
      stride = Math.multiplyExact(stride, Math.max(shape[i], 1));
    }
    return strides;
  }

  /** Whether the strides are {@link #rowMajor} wherever they matter. */
  static boolean contiguous(long[] shape, long[] strides) {
    if (count(shape) == 0) {
      return true;
    }
    long[] expected = rowMajor(shape);
    for (int i = 0; i < shape.length; i++) {
      if (shape[i] != 1 && strides[i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** {@code (4, 3)}. */
  static String text(long[] shape) {
    return Arrays.stream(shape)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}

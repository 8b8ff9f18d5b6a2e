package affect4j.checkpoint;

import affect4j.checkpoint.pickle.Buildable;
import affect4j.checkpoint.pickle.Sequence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A NumPy array in a pickle: made empty, then given its shape, its kind and its bytes. */
final class NumpyArray implements Buildable {
  private Object value = new Inert("numpy.ndarray");

  /** The array, or what can be said of it. */
  Object value() {
    return value;
  }

  /** Takes (version, shape, dtype, whether the first dimension is fastest, bytes). */
  @Override
  public void build(Object state) throws IOException {
    if (!(state instanceof Sequence fields) || fields.items().size() != 5) {
      throw new IOException("a NumPy array's state must be a tuple of five");
    }
    List<Object> items = fields.items();
    long[] shape = TensorSpec.sizes(items.get(1));
    if (items.get(2) instanceof NumpyDtype kind) {
      boolean fortran = Boolean.TRUE.equals(items.get(3));
      value = of(kind, shape, fortran, items.get(4));
    }
  }

  /** The array of {@code contents}: bytes, or text of which each letter is a byte. */
  static Object of(NumpyDtype kind, long[] shape, boolean fortran, Object contents)
      throws IOException {
    if (kind.dtype().isEmpty()) {
      return new Inert("numpy.ndarray of " + kind);
    }
    Dtype dtype = kind.dtype().get();
    byte[] bytes = bytes(contents);
    long count;
    try {
      count = Layout.count(shape);
    } catch (ArithmeticException e) {
      throw new IOException("a NumPy array has an impossible shape " + Layout.text(shape), e);
    }
    if (bytes.length % dtype.bytes() != 0 || count != bytes.length / dtype.bytes()) {
      throw new IOException(
          "a NumPy array "
              + Layout.text(shape)
              + " of "
              + kind
              + " cannot have "
              + bytes.length
              + " bytes");
    }
    long[] strides = fortran ? reversed(Layout.rowMajor(reversed(shape))) : Layout.rowMajor(shape);
    return new StoredTensor(dtype, shape, strides, ByteBuffer.wrap(bytes).order(kind.order()));
  }

  static byte[] bytes(Object contents) throws IOException {
    if (contents instanceof byte[] bytes) {
      return bytes;
    }
    if (contents instanceof String text) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
    throw new IOException("a NumPy value's contents must be bytes");
  }

  private static long[] reversed(long[] values) {
    long[] reversed = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }
}

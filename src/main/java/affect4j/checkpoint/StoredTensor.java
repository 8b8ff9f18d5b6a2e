package affect4j.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * A tensor as it lies in a file: a kind of number, a shape, and a view with strides of the file's
 * bytes. Safe to read from many threads.
 */
public final class StoredTensor {
  private final Dtype dtype;
  private final long[] shape;
  private final long[] strides;
  private final ByteBuffer span;

  /**
   * Views {@code span}, in its byte order.
   *
   * @param strides in elements, not negative
   * @param span from the first element to the last one in memory
   */
  StoredTensor(Dtype dtype, long[] shape, long[] strides, ByteBuffer span) {
    this.dtype = dtype;
    this.shape = shape.clone();
    this.strides = strides.clone();
    this.span = span.slice().asReadOnlyBuffer().order(span.order());
    if (shape.length != strides.length
        || Layout.span(shape, strides) * dtype.bytes() != span.remaining()) {
      throw new IllegalArgumentException(
          Layout.text(shape)
              + " with strides "
              + Layout.text(strides)
              + " of "
              + dtype.label()
              + " cannot view "
              + span.remaining()
              + " bytes");
    }
  }

  public Dtype dtype() {
    return dtype;
  }

  /** A copy of the shape; empty for a single number. */
  public long[] shape() {
    return shape.clone();
  }

  /** A copy of the strides in the file, in elements. */
  public long[] strides() {
    return strides.clone();
  }

  /** The number of elements. */
  public long count() {
    return Layout.count(shape);
  }

  /** Whether the elements lie in the file one after another, the last dimension fastest. */
  public boolean contiguous() {
    return Layout.contiguous(shape, strides);
  }

  /**
   * All elements, the last dimension fastest, little-endian: a read-only view of the file where
   * they lie there like this, else a direct copy.
   */
  public ByteBuffer contents() {
    if (contiguous() && (dtype.bytes() == 1 || span.order() == ByteOrder.LITTLE_ENDIAN)) {
      return span.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }
    ByteBuffer copy = direct(count() * dtype.bytes());
    new Cursor(shape, strides).forEach(Long.MAX_VALUE, at -> Elements.copy(dtype, span, at, copy));
    return copy.flip();
  }

  /** {@link #contents()} as {@code wanted}: rounded once, to nearest, ties to even. */
  public ByteBuffer contents(Dtype wanted) {
    if (wanted == dtype) {
      return contents();
    }
    if (!dtype.floating() || !wanted.floating()) {
      throw new IllegalArgumentException(
          dtype.label() + " is not turned into " + wanted.label() + ": only fractions are");
    }
    ByteBuffer copy = direct(count() * wanted.bytes());
    new Cursor(shape, strides)
        .forEach(Long.MAX_VALUE, at -> Elements.put(wanted, Elements.get(dtype, span, at), copy));
    return copy.flip();
  }

  /** A copy whose elements run backwards along {@code dim}, counted from 0. */
  public StoredTensor reversed(int dim) {
    ByteBuffer from = contents();
    int inner = dtype.bytes();
    for (int i = dim + 1; i < shape.length; i++) {
      inner = Math.toIntExact(inner * shape[i]);
    }
    int length = (int) shape[dim];
    ByteBuffer to = direct(from.remaining());
    for (int start = 0; start < from.remaining(); start += length * inner) {
      for (int i = length - 1; i >= 0; i--) {
        to.put(from.slice(start + i * inner, inner));
      }
    }
    return new StoredTensor(dtype, shape, Layout.rowMajor(shape), to.flip());
  }

  /**
   * Element by element the mean of tensors of one shape, as float64 where one of them is, else as
   * float32; of whole numbers the first tensor.
   */
  public static StoredTensor mean(List<StoredTensor> all) {
    StoredTensor first = all.get(0);
    if (!first.dtype.floating()) {
      return first;
    }
    double[] sums = new double[Math.toIntExact(first.count())];
    for (StoredTensor each : all) {
      if (!Arrays.equals(each.shape, first.shape)) {
        throw new IllegalArgumentException("tensors of one shape wanted, got " + all);
      }
      double[] values = each.toDoubles(sums.length);
      Arrays.setAll(sums, i -> sums[i] + values[i]);
    }
    Dtype kind = all.stream().anyMatch(each -> each.dtype == Dtype.F64) ? Dtype.F64 : Dtype.F32;
    ByteBuffer means = direct((long) sums.length * kind.bytes());
    for (double sum : sums) {
      Elements.put(kind, sum / all.size(), means);
    }
    return new StoredTensor(kind, first.shape, Layout.rowMajor(first.shape), means.flip());
  }

  /** The first {@code limit} elements, or all if there are fewer, the last dimension fastest. */
  public double[] toDoubles(int limit) {
    double[] values = new double[(int) Math.min(limit, count())];
    int[] next = {0};
    new Cursor(shape, strides)
        .forEach(values.length, at -> values[next[0]++] = Elements.get(dtype, span, at));
    return values;
  }

  /** Its kind and shape: {@code float32 (4, 3)}. */
  @Override
  public String toString() {
    return dtype.label() + " " + Layout.text(shape);
  }

  private static ByteBuffer direct(long bytes) {
    if (bytes > ByteSource.LONGEST) {
      throw new IllegalArgumentException("a buffer holds at most 2 GB, not " + bytes + " bytes");
    }
    return ByteBuffer.allocateDirect((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}

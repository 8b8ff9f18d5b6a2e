package affect4j.checkpoint;

import affect4j.checkpoint.pickle.Arguments;
import affect4j.checkpoint.pickle.Global;
import affect4j.checkpoint.pickle.PyDict;
import affect4j.checkpoint.pickle.Sequence;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A tensor as a pickle describes it: a view of a storage; {@code offset} in elements. */
final class TensorSpec {
  private static final int MOST_DIMENSIONS = 64;

  private final Storage storage;
  private final Dtype dtype;
  private final long offset;
  private final long[] shape;
  private final long[] strides;

  private TensorSpec(Storage storage, Dtype dtype, long offset, long[] shape, long[] strides) {
    this.storage = storage;
    this.dtype = dtype;
    this.offset = offset;
    this.shape = shape;
    this.strides = strides;
  }

  /** {@code _rebuild_tensor(_v2)}: storage, offset, size, stride, ..., at 6 perhaps marks. */
  static Object typed(Arguments a) throws IOException {
    if (!(a.at(0) instanceof Storage storage)) {
      throw a.unfit();
    }
    return of(a, storage, storage.dtype(), storage.kind(), 6);
  }

  /** {@code _rebuild_tensor_v3}: the same with a dtype at 6, over bytes, and the marks at 7. */
  static Object untyped(Arguments a) throws IOException {
    if (!(a.at(0) instanceof Storage storage) || !(a.at(6) instanceof Global dtype)) {
      throw a.unfit();
    }
    String label = dtype.name().replaceFirst("^torch\\.", "");
    return of(a, storage, Dtype.labelled(label), label, 7);
  }

  private static Object of(
      Arguments a, Storage storage, Optional<Dtype> dtype, String kind, int marks)
      throws IOException {
    if (dtype.isEmpty()) {
      return Refusal.ofTensor("holds numbers of kind " + kind);
    }
    if (a.size() > marks
        && a.at(marks) instanceof PyDict set
        && set.entries().containsValue(true)) {
      return Refusal.ofTensor("is a negated or conjugated view");
    }
    long[] shape = sizes(a.at(2));
    long[] strides = sizes(a.at(3));
    if (shape.length != strides.length) {
      throw a.unfit();
    }
    return new TensorSpec(storage, dtype.get(), size(a.at(1)), shape, strides);
  }

  /** The sizes in a Python tuple: none negative, at most 64. */
  static long[] sizes(Object tuple) throws IOException {
    if (!(tuple instanceof Sequence sequence) || sequence.items().size() > MOST_DIMENSIONS) {
      throw new IOException("a tensor's shape must be a tuple of at most 64 sizes");
    }
    List<Object> items = sequence.items();
    long[] sizes = new long[items.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = size(items.get(i));
    }
    return sizes;
  }

  /** A number that is not negative. */
  static long size(Object value) throws IOException {
    if (!(value instanceof Long size) || size < 0) {
      throw new IOException("a tensor's sizes must be whole numbers from 0, got " + value);
    }
    return size;
  }

  /** The tensor, once its storage has its bytes. */
  StoredTensor resolve() throws IOException {
    try {
      long bytes = Math.multiplyExact(Layout.count(shape), (long) dtype.bytes());
      long span = Math.multiplyExact(Layout.span(shape, strides), (long) dtype.bytes());
      if (Math.max(bytes, span) > ByteSource.LONGEST) {
        throw new IOException("is larger than 2 GB, which no single tensor may be");
      }
      long start = span == 0 ? 0 : Math.multiplyExact(offset, (long) dtype.bytes());
      return new StoredTensor(dtype, shape, strides, storage.slice(start, span));
    } catch (ArithmeticException e) {
      throw new IOException("has an impossible shape " + Layout.text(shape), e);
    }
  }
}

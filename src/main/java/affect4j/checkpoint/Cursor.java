package affect4j.checkpoint;

import java.util.function.IntConsumer;

/** Walks over a view's elements, the last dimension fastest. */
final class Cursor {
  private final long[] shape;
  private final long[] strides;

  /** The view must span less than 2 G elements. */
  Cursor(long[] shape, long[] strides) {
    this.shape = shape;
    this.strides = strides;
  }

  /** Gives {@code visit} where each of the first {@code limit} elements lies. */
  void forEach(long limit, IntConsumer visit) {
    long left = Math.min(limit, Layout.count(shape));
    long[] index = new long[shape.length];
    long at = 0;
    while (left-- > 0) {
      visit.accept((int) at);
      int side = shape.length - 1;
      while (side >= 0 && ++index[side] == shape[side]) {
        at -= (shape[side] - 1) * strides[side];
        index[side--] = 0;
      }
      if (side >= 0) {
        at += strides[side];
      }
    }
  }
}

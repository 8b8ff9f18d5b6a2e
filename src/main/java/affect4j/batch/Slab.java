package affect4j.batch;

import affect4j.nn.TensorScope;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Native memory for the pictures of one batch, which workers fill; used again and again. */
final class Slab {
  private final int side;
  private final long size;
  private final FloatPointer memory;

  /** For {@code count} pictures of (3, side, side). */
  Slab(int count, int side) {
    this.side = side;
    this.size = 3L * side * side;
    this.memory = new FloatPointer(count * size);
    // Held by nobody's scope: until it is freed.
    memory.retainReference();
  }

  /** The numbers of picture {@code i}. */
  FloatBuffer picture(int i) {
    return new FloatPointer(memory).position(i * size).limit((i + 1) * size).asBuffer();
  }

  /** A copy of the first {@code count} pictures, (count, 3, side, side), in the caller's scope. */
  Tensor images(int count) {
    long[] shape = {count, 3, side, side};
    return TensorScope.of(() -> torch.from_blob(memory, shape).clone());
  }

  void free() {
    memory.releaseReference();
  }
}

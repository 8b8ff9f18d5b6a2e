package affect4j.batch;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Storage;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Memory for the pictures of one batch, which workers fill and tensors show without a copy. It is
 * used again when no tensor shows it any more: fresh memory costs more than what is written to it.
 */
final class Slab {
  private final long size;
  private final Tensor images;
  private final FloatPointer numbers;
  private final long unseen;

  /** For {@code count} pictures of (3, side, side). */
  Slab(int count, int side) {
    size = 3L * side * side;
    images = torch.empty(count, 3, side, side);
    // Of no scope that is open here: ours until it is freed.
    images.retainReference();
    numbers = new FloatPointer(images.data_ptr());
    unseen = holders();
  }

  /** The numbers of picture {@code i}. */
  FloatBuffer picture(int i) {
    return new FloatPointer(numbers).position(i * size).limit((i + 1) * size).asBuffer();
  }

  /** The first {@code count} pictures, (count, 3, side, side), in the caller's scope. */
  Tensor images(int count) {
    return images.narrow(0, 0, count);
  }

  /** Whether no tensor shows this memory. */
  boolean unseen() {
    return holders() == unseen;
  }

  private long holders() {
    try (Storage storage = images.storage()) {
      return storage.use_count();
    }
  }

  /** Gives the memory back, once no tensor shows it. */
  void free() {
    images.releaseReference();
  }
}

package affect4j.batch;

import java.nio.FloatBuffer;
import java.util.Arrays;
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
  private final int width;
  private final float[] beside;
  private final Tensor images;
  private final FloatPointer numbers;
  private final long unseen;

  /** For {@code count} pictures of {@code shape}, each with {@code truths} numbers beside it. */
  Slab(int count, Supply.Shape shape, int truths) {
    size = shape.numbers();
    width = truths;
    beside = new float[count * truths];
    images = torch.empty(count, shape.channels(), shape.height(), shape.width());
    // Of no scope that is open here: ours until it is freed.
    images.retainReference();
    numbers = new FloatPointer(images.data_ptr());
    unseen = holders();
  }

  /** The numbers of picture {@code i}. */
  FloatBuffer picture(int i) {
    return new FloatPointer(numbers).position(i * size).limit((i + 1) * size).asBuffer();
  }

  /** The first {@code count} pictures, (count, C, H, W), in the caller's scope. */
  Tensor images(int count) {
    return images.narrow(0, 0, count);
  }

  /** The numbers beside picture {@code i}. */
  FloatBuffer truth(int i) {
    return FloatBuffer.wrap(beside, i * width, width).slice();
  }

  /** The numbers beside the first {@code count} pictures, copied, (count, truths). */
  Tensor truths(int count) {
    return Tensor.create(Arrays.copyOf(beside, count * width), count, width);
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

package affect4j.batch;

import affect4j.augment.Draw;
import java.io.IOException;
import java.nio.FloatBuffer;
import org.bytedeco.pytorch.Tensor;

/**
 * Where a {@link Loader}'s pictures come from, and what is true of them. Safe to share between
 * threads.
 *
 * @param <B> what a batch is
 */
public interface Supply<B> {
  /** How many pictures an epoch has. */
  int size();

  /** The places of an epoch's pictures, {@link #size} of them. */
  int[] order(Draw draw);

  /** Channels, height and width of every picture. */
  Shape shape();

  /** How many numbers say what is true of one picture, beside what a batch knows by its places. */
  int truths();

  /**
   * Makes the picture at {@code place} with numbers from {@code draw}.
   *
   * @param image takes the picture, of {@link #shape}
   * @param truth takes what is true of it
   * @throws IOException in one line that names what cannot be read
   */
  void fill(int place, Draw draw, FloatBuffer image, FloatBuffer truth) throws IOException;

  /**
   * The batch of the pictures at {@code places}.
   *
   * @param images (N, C, H, W)
   * @param truths (N, {@link #truths})
   */
  B batch(int[] places, Tensor images, Tensor truths);

  /** Sizes of a picture. */
  record Shape(int channels, int height, int width) {
    /** How many numbers a picture is. */
    long numbers() {
      return (long) channels * height * width;
    }
  }
}

package affect4j.model;

import affect4j.nn.Ops;
import org.bytedeco.pytorch.Tensor;

/** Pictures as rows of patches, and back. */
public final class Patches {
  private Patches() {}

  /**
   * (N, 3, S, S) to (N, L, patch·patch·3): patches row by row, in each the pixels row by row, in
   * each the channels.
   */
  public static Tensor of(Tensor images, int patch) {
    if (images.dim() != 4
        || images.size(1) != 3
        || images.size(2) != images.size(3)
        || images.size(2) % patch != 0) {
      throw new IllegalArgumentException(
          "images must be (N, 3, S, S) with S a multiple of "
              + patch
              + ", got "
              + Ops.shape(images));
    }
    long n = images.size(0);
    long grid = images.size(2) / patch;
    return images
        .reshape(n, 3, grid, patch, grid, patch)
        .permute(0, 2, 4, 3, 5, 1)
        .reshape(n, grid * grid, 3L * patch * patch);
  }

  /** The inverse of {@link #of}: (N, L, patch·patch·3) to (N, 3, S, S). */
  public static Tensor join(Tensor patches, int patch) {
    long n = patches.size(0);
    long grid = Math.round(Math.sqrt((double) patches.size(1)));
    if (grid * grid != patches.size(1) || patches.size(2) != 3L * patch * patch) {
      throw new IllegalArgumentException(
          "patches must be (N, a square, " + 3 * patch * patch + "), got " + Ops.shape(patches));
    }
    return patches
        .reshape(n, grid, grid, patch, patch, 3)
        .permute(0, 5, 1, 3, 2, 4)
        .reshape(n, 3, grid * patch, grid * patch);
  }
}

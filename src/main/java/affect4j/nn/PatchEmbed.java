package affect4j.nn;

import org.bytedeco.pytorch.Tensor;

/** Cuts square pictures into square patches and projects each, (N, 3, S, S) to (N, L, D). */
public final class PatchEmbed extends Net<Tensor> {
  private final int image;
  private final Conv proj;

  /**
   * @param image side of the pictures, a multiple of {@code patch}
   */
  public PatchEmbed(int image, int patch, int dim) {
    this.image = image;
    proj = add("proj", Conv.biased(3, dim, Conv.Window.tile(patch)));
  }

  @Override
  public Tensor forward(Tensor x) {
    if (x.dim() != 4 || x.size(1) != 3 || x.size(2) != image || x.size(3) != image) {
      throw new IllegalArgumentException(
          "images must be (N, 3, " + image + ", " + image + "), got " + Ops.shape(x));
    }
    return proj.forward(x).flatten(2, 3).transpose(1, 2);
  }

  /** The projection of a patch, (D, 3, patch, patch). */
  public Conv proj() {
    return proj;
  }
}

package affect4j.model;

/**
 * Sizes of a vision transformer. Dosovitskiy et al. 2021, arXiv:2010.11929, table 1.
 *
 * @param image side of the pictures, in pixels
 * @param patch side of a patch, in pixels
 * @param dim width of a token
 * @param depth blocks
 * @param heads attention heads of a block
 */
public record VitSize(int image, int patch, int dim, int depth, int heads) {
  public VitSize {
    if (patch < 1 || image < patch || image % patch != 0) {
      throw new IllegalArgumentException(
          "image must be a multiple of patch, got " + image + " and " + patch);
    }
    if (depth < 1) {
      throw new IllegalArgumentException("depth must be 1 or more, got " + depth);
    }
    if (heads < 1 || dim < heads || dim % heads != 0) {
      throw new IllegalArgumentException(
          "dim must be a multiple of heads, got " + dim + " and " + heads);
    }
  }

  /** ViT-Ti/16 at 224 pixels. Touvron et al. 2021, arXiv:2012.12877. */
  public static VitSize tiny() {
    return new VitSize(224, 16, 192, 12, 3);
  }

  /** ViT-S/16 at 224 pixels. Touvron et al. 2021, arXiv:2012.12877. */
  public static VitSize small() {
    return new VitSize(224, 16, 384, 12, 6);
  }

  /** ViT-B/16 at 224 pixels. */
  public static VitSize base() {
    return new VitSize(224, 16, 768, 12, 12);
  }

  /** ViT-L/16 at 224 pixels. */
  public static VitSize large() {
    return new VitSize(224, 16, 1024, 24, 16);
  }

  /** ViT-H/14 at 224 pixels. */
  public static VitSize huge() {
    return new VitSize(224, 14, 1280, 32, 16);
  }

  /** Patches along each side of a picture. */
  public int grid() {
    return image / patch;
  }

  /** Patches of a picture. */
  public int patches() {
    return grid() * grid();
  }
}

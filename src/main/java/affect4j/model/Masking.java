package affect4j.model;

import affect4j.nn.Ops;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Which patches of each picture a network is shown. He et al. 2022, arXiv:2111.06377.
 *
 * @param keep the patches shown, (N, K), in the order in which they are shown
 * @param restore where each patch of the picture went in the shuffled row of all patches, (N, L);
 *     the first K of that row are those shown
 */
public record Masking(Tensor keep, Tensor restore) {
  /** How many of {@code patches} are shown when {@code ratio} of them, in [0, 1), is hidden. */
  public static int kept(int patches, double ratio) {
    int kept = (int) (patches * (1 - ratio));
    if (!(ratio >= 0 && ratio < 1) || kept < 1) {
      throw new IllegalArgumentException(
          "the masked share must be in [0, 1) and leave at least one of "
              + patches
              + " patches, got "
              + ratio);
    }
    return kept;
  }

  /** Shows, of each row of {@code noise} (N, L), the patches with the smallest values. */
  public static Masking of(Tensor noise, double ratio) {
    Tensor shuffle = noise.argsort(true, 1, false);
    int kept = kept((int) noise.size(1), ratio);
    return new Masking(shuffle.narrow(1, 0, kept), shuffle.argsort(true, 1, false));
  }

  /** Shows random patches, other ones of each of {@code images} pictures. */
  public static Masking random(long images, int patches, double ratio) {
    return of(torch.rand(images, patches), ratio);
  }

  /** Shows random patches as {@code generator} draws them. */
  public static Masking random(long images, int patches, double ratio, Generator generator) {
    return of(noise(images, patches, generator), ratio);
  }

  /** What decides which patches are shown, (images, patches), uniform in [0, 1). */
  static Tensor noise(long images, int patches, Generator generator) {
    return torch.rand(new long[] {images, patches}, new GeneratorOptional(generator));
  }

  /** 0 for each patch shown and 1 for each hidden, (N, L), in the order of the picture. */
  public Tensor hidden() {
    return restore.ge(new Scalar(keep.size(1)));
  }

  /** The tokens of the patches shown, (N, L, D) to (N, K, D). */
  Tensor select(Tensor tokens) {
    return gather(tokens, keep);
  }

  /** The tokens shown, and {@code filler} (1, 1, D) for the others: (N, K, D) to (N, L, D). */
  Tensor fill(Tensor shown, Tensor filler) {
    long gaps = restore.size(1) - keep.size(1);
    Tensor rest = filler.expand(shown.size(0), gaps, -1);
    return gather(Ops.cat(1, shown, rest), restore);
  }

  private static Tensor gather(Tensor tokens, Tensor ids) {
    Tensor index = ids.to(tokens.device(), ids.scalar_type()).unsqueeze(2);
    return tokens.gather(1, index.expand(-1, -1, tokens.size(2)));
  }
}

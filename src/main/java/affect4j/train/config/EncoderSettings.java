package affect4j.train.config;

import affect4j.model.Vit;
import affect4j.model.VitSize;
import java.util.Optional;

/**
 * A ViT to be trained, and what it starts from.
 *
 * @param image side of the pictures, in pixels
 * @param patch side of a patch, in pixels
 * @param dim width of a token
 * @param dropPath of the last block, falling evenly to 0 at the first
 * @param weights a file of MAE or ViT weights to start from; drawn if absent
 */
public record EncoderSettings(
    int image,
    int patch,
    int dim,
    int depth,
    int heads,
    double dropPath,
    Optional<String> weights) {
  public EncoderSettings {
    Refuse.unlessShare("vit.dropPath", dropPath);
    new VitSize(image, patch, dim, depth, heads); // Refuses what is no size.
  }

  /** ViT-B/16. */
  public static EncoderSettings base(double dropPath) {
    VitSize size = VitSize.base();
    return new EncoderSettings(
        size.image(),
        size.patch(),
        size.dim(),
        size.depth(),
        size.heads(),
        dropPath,
        Optional.empty());
  }

  /** The sizes alone. */
  public VitSize size() {
    return new VitSize(image, patch, dim, depth, heads);
  }

  /** With the class token read, as EMMA and CoTEX do. */
  public Vit.Spec spec() {
    return new Vit.Spec(size(), Vit.Pooling.CLASS_TOKEN, dropPath);
  }
}

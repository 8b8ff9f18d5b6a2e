package affect4j.model;

import affect4j.nn.Net;
import org.bytedeco.pytorch.Tensor;

/** One view of CoTEX: a ViT under the name {@code vit}, (N, 3, S, S) to (N, classes). */
public final class CotexView extends Net<Tensor> {
  private final Vit vit;

  public CotexView(Vit vit) {
    this.vit = add("vit", vit);
  }

  @Override
  public Tensor forward(Tensor images) {
    return vit.forward(images);
  }

  /** What the view says when it is shown only some of the patches. */
  public Tensor forward(Tensor images, Masking masking) {
    return vit.forward(images, masking);
  }

  public Vit vit() {
    return vit;
  }
}

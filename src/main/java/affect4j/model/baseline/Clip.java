package affect4j.model.baseline;

import affect4j.model.Backbone;
import affect4j.nn.Net;
import org.bytedeco.pytorch.Tensor;

/**
 * What CLIP makes of pictures, under {@code visual}: (N, 3, S, S) to vectors (N, out), not
 * normalised; what it makes of texts is left out. Radford et al. 2021, arXiv:2103.00020.
 */
public final class Clip extends Backbone {
  private final Net<Tensor> visual;
  private final int out;

  /** With a residual network. */
  public Clip(ClipResNet.Spec spec) {
    visual = add("visual", new ClipResNet(spec));
    out = spec.out();
  }

  /** With a vision transformer. */
  public Clip(ClipVit.Spec spec) {
    visual = add("visual", new ClipVit(spec));
    out = spec.out();
  }

  @Override
  public Tensor forward(Tensor images) {
    return visual.forward(images);
  }

  @Override
  public Tensor features(Tensor images) {
    return visual.forward(images);
  }

  @Override
  public int featureCount() {
    return out;
  }

  /** The network for pictures: a {@link ClipResNet} or a {@link ClipVit}. */
  public Net<Tensor> visual() {
    return visual;
  }
}

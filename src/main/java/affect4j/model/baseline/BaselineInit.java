package affect4j.model.baseline;

import affect4j.model.Draws;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.global.torch;

/**
 * The values with which each network starts to learn, drawn as torchvision and timm draw them.
 * Distributions that they cut where no draw reaches are not cut here.
 */
public final class BaselineInit {
  private static final double HIDDEN = 0.01;
  private static final double INCEPTION = 0.1;
  private static final double AUXILIARY_CONV = 0.01;
  private static final double AUXILIARY_HEAD = 0.001;

  private final Draws draws;

  /** Draws from {@code generator}. */
  public BaselineInit(Generator generator) {
    draws = new Draws(generator);
  }

  /** Draws the same values for the same {@code seed}. */
  public static BaselineInit seeded(long seed) {
    return new BaselineInit(torch.make_generator_cpu(seed));
  }

  /** He et al. 2015, arXiv:1502.01852; linear layers small. */
  public void vgg(Vgg vgg) {
    draws.kaiming(vgg);
    draws.normal(vgg, HIDDEN);
  }

  /** As {@link #vgg}. */
  public void vggFace(VggFace vgg) {
    draws.kaiming(vgg);
    draws.normal(vgg, HIDDEN);
  }

  /** All weights normal, the auxiliary head's small; biases as libtorch draws them. */
  public void inception(Inception inception) {
    Draws.norms(inception);
    draws.standard(inception);
    draws.weights(inception, INCEPTION);
    inception
        .auxiliary()
        .ifPresent(
            head -> {
              draws.weights(head.conv1(), AUXILIARY_CONV);
              draws.weights(head.fc(), AUXILIARY_HEAD);
            });
  }
}

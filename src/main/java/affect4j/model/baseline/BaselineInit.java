package affect4j.model.baseline;

import affect4j.model.Backbone;
import affect4j.model.Draws;
import affect4j.model.ResNet;
import affect4j.nn.Linear;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.Tensor;
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

  /** Whichever of these it is. */
  public void backbone(Backbone net) {
    if (net instanceof Vgg vgg) {
      vgg(vgg);
    } else if (net instanceof VggFace vgg) {
      vggFace(vgg);
    } else if (net instanceof EfficientNet efficient) {
      efficientNet(efficient);
    } else if (net instanceof Clip clip) {
      clip(clip);
    } else if (net instanceof Inception inception) {
      inception(inception);
    } else if (net instanceof ResNet residual) {
      resNet(residual);
    } else {
      throw new IllegalArgumentException("no baseline: " + net.getClass().getSimpleName());
    }
  }

  /** He et al. 2015, arXiv:1502.01852, by what each convolution gives. */
  public void resNet(ResNet net) {
    Draws.norms(net);
    draws.standard(net);
    draws.kaiming(net);
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

  /** Convolutions by how much they give; the last layer within 1/√classes. */
  public void efficientNet(EfficientNet net) {
    Draws.norms(net);
    draws.kaiming(net);
    net.classifier().stream()
        .flatMap(last -> Draws.all(last, Linear.class))
        .forEach(
            linear -> {
              draws.uniform(linear.weight(), 1 / Math.sqrt((double) linear.weight().size(0)));
              Draws.zero(linear.bias());
            });
  }

  /** Radford et al. 2021, arXiv:2103.00020; residual blocks begin by saying nothing. */
  public void clip(Clip clip) {
    Draws.norms(clip);
    draws.standard(clip);
    draws.attention(clip);
    if (clip.visual() instanceof ClipResNet net) {
      Draws.all(net, ClipResNet.Bottleneck.class).forEach(block -> block.last().mute());
      Tensor positions = net.attnpool().positions();
      double deviation = 1 / Math.sqrt((double) positions.size(1));
      draws.normal(positions, deviation);
      net.attnpool().projections().forEach(linear -> draws.normal(linear.weight(), deviation));
    }
    if (clip.visual() instanceof ClipVit vit) {
      double deviation = 1 / Math.sqrt((double) vit.proj().size(0));
      Stream.of(vit.classEmbedding(), vit.positions(), vit.proj())
          .forEach(value -> draws.normal(value, deviation));
    }
  }

  /** As libtorch draws its layers. */
  public void emotionNet(EmotionNet net) {
    Draws.norms(net);
    draws.standard(net);
    draws.attention(net);
    net.maps().weights().forEach(w -> draws.uniform(w, 1 / Math.sqrt((double) w.size(1))));
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

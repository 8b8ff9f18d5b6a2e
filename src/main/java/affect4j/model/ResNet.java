package affect4j.model;

import affect4j.nn.BatchNorm;
import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.Linear;
import affect4j.nn.Ops;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/**
 * Residual network under torchvision's names, (N, 3, H, W) to (N, classes). He et al. 2016,
 * arXiv:1512.03385.
 */
public final class ResNet extends Backbone {
  private static final int STAGES = 4;

  /** What the stages are built of. */
  public enum Kind {
    /** Two 3 x 3 convolutions. */
    BASIC(1) {
      @Override
      Residual block(int in, int planes, int stride) {
        return Residual.basic(in, planes, stride);
      }
    },
    /** 1 x 1, 3 x 3, 1 x 1, four times as wide outside as inside. */
    BOTTLENECK(4) {
      @Override
      Residual block(int in, int planes, int stride) {
        return Residual.bottleneck(in, planes, stride);
      }
    };

    private final int expansion;

    Kind(int expansion) {
      this.expansion = expansion;
    }

    abstract Residual block(int in, int planes, int stride);
  }

  /**
   * Sizes of the network.
   *
   * @param blocks of each of the four stages
   * @param width channels of the first stage, doubled by each that follows; a multiple of 8, for
   *     with fewer oneDNN 3.12 overruns its memory in the gradient of a 1 x 1 convolution of stride
   *     2
   * @param classes numbers of the last layer; 0 for a network without one, which says its features
   */
  public record Spec(Kind kind, List<Integer> blocks, int width, int classes) {
    public Spec {
      blocks = List.copyOf(blocks);
      if (blocks.size() != STAGES || blocks.stream().anyMatch(count -> count < 1)) {
        throw new IllegalArgumentException(
            "a residual network needs four stages of one block or more, got " + blocks);
      }
      if (width < 8 || width % 8 != 0 || classes < 0) {
        throw new IllegalArgumentException(
            "width must be a multiple of 8 and classes 0 or more, got "
                + width
                + " and "
                + classes);
      }
    }

    /** ResNet-18. */
    public static Spec resNet18(int classes) {
      return new Spec(Kind.BASIC, List.of(2, 2, 2, 2), 64, classes);
    }

    /** ResNet-50. */
    public static Spec resNet50(int classes) {
      return new Spec(Kind.BOTTLENECK, List.of(3, 4, 6, 3), 64, classes);
    }

    /** Channels of the last stage. */
    public int features() {
      return kind.expansion * (width << (STAGES - 1));
    }
  }

  private final Spec spec;
  private final Conv conv1;
  private final BatchNorm bn1;
  private final Chain[] layers = new Chain[STAGES];
  private final Optional<Linear> fc;

  public ResNet(Spec spec) {
    this.spec = spec;
    conv1 = add("conv1", stem(spec));
    bn1 = add("bn1", new BatchNorm(spec.width()));
    for (int i = 0; i < STAGES; i++) {
      layers[i] = add("layer" + (i + 1), stage(spec, i));
    }
    fc = last(spec.features(), spec.classes()).map(linear -> addFine("fc", linear));
  }

  /** The first convolution. */
  static Conv stem(Spec spec) {
    return Conv.plain(3, spec.width(), Window.centred(7, 7, 2));
  }

  /** Stage {@code index}, counted from 0; each but the first halves the picture's sides. */
  static Chain stage(Spec spec, int index) {
    int planes = spec.width() << index;
    int out = planes * spec.kind().expansion;
    int in = index == 0 ? spec.width() : out / 2;
    Chain stage = new Chain().then(spec.kind().block(in, planes, index == 0 ? 1 : 2));
    for (int i = 1; i < spec.blocks().get(index); i++) {
      stage.then(spec.kind().block(out, planes, 1));
    }
    return stage;
  }

  @Override
  public Tensor forward(Tensor images) {
    Tensor seen = features(images);
    return fc.map(linear -> linear.forward(seen)).orElse(seen);
  }

  @Override
  public Tensor features(Tensor images) {
    Tensor y = Ops.maxPool(Ops.relu(bn1.forward(conv1.forward(images))));
    for (Chain layer : layers) {
      y = layer.forward(y);
    }
    return Ops.averagePool(Ops.readable(y));
  }

  @Override
  public int featureCount() {
    return spec.features();
  }

  /** The last layer, if there is one. */
  public Optional<Linear> fc() {
    return fc;
  }
}

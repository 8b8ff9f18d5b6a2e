package affect4j.model.baseline;

import affect4j.model.Backbone;
import affect4j.nn.BatchNorm;
import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.Dropout;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * EfficientNet under timm's names, (N, 3, H, W) to (N, classes). Tan and Le 2019, arXiv:1905.11946.
 */
public final class EfficientNet extends Backbone {
  private static final List<Integer> KERNELS = List.of(3, 3, 5, 3, 5, 5, 3);
  private static final List<Integer> STRIDES = List.of(1, 2, 2, 2, 1, 2, 1);
  private static final int EXPANSION = 6;

  /** Whose weights they are. The entries are the same. */
  public enum Variant {
    /** TensorFlow's: its epsilon, and its padding, which for even sides has more behind. */
    TENSORFLOW(1e-3) {
      @Override
      Window window(int side, int stride) {
        return stride == 1 ? Window.centred(side, side, 1) : Window.inside(side, side, stride);
      }

      @Override
      Tensor padded(Tensor x, int side, int stride) {
        return stride == 1 ? x : Variant.asTensorFlow(x, side, stride);
      }
    },
    /** PyTorch's: the same padding on all sides. */
    PLAIN(1e-5) {
      @Override
      Window window(int side, int stride) {
        return Window.centred(side, side, stride);
      }

      @Override
      Tensor padded(Tensor x, int side, int stride) {
        return x;
      }
    };

    private final double eps;

    Variant(double eps) {
      this.eps = eps;
    }

    BatchNorm norm(int channels) {
      return new BatchNorm(channels, eps);
    }

    /** What a convolution sees of what {@link #padded} returns. */
    abstract Window window(int side, int stride);

    abstract Tensor padded(Tensor x, int side, int stride);

    private static Tensor asTensorFlow(Tensor x, int side, int stride) {
      long rows = missing(x.size(2), side, stride);
      long columns = missing(x.size(3), side, stride);
      long left = Math.floorDiv(columns, 2);
      long top = Math.floorDiv(rows, 2);
      return torch.constant_pad_nd(x, left, columns - left, top, rows - top);
    }

    private static long missing(long length, int side, int stride) {
      long seen = Math.floorDiv(length - 1, stride) * stride + side;
      return Math.max(seen - length, 0);
    }
  }

  /** What the last layer is called. */
  public enum Classifier {
    /** {@code classifier}: timm. */
    PLAIN,
    /** {@code classifier.0}: HSEmotion. Savchenko 2022. */
    FIRST_OF_CHAIN
  }

  /**
   * How deep and wide it is.
   *
   * @param stem channels of the first convolution
   * @param repeats blocks of each of the seven stages
   * @param widths channels of each stage
   * @param head channels of the last convolution: the features
   */
  public record Size(int stem, List<Integer> repeats, List<Integer> widths, int head) {
    public Size {
      repeats = List.copyOf(repeats);
      widths = List.copyOf(widths);
      if (repeats.size() != KERNELS.size() || widths.size() != KERNELS.size()) {
        throw new IllegalArgumentException(
            "EfficientNet has seven stages, got " + repeats + " and " + widths);
      }
    }

    /** EfficientNet-B2. */
    public static Size b2() {
      return new Size(
          32, List.of(2, 3, 3, 4, 4, 5, 2), List.of(16, 24, 48, 88, 120, 208, 352), 1408);
    }
  }

  /**
   * Variant and sizes of the network.
   *
   * @param classes numbers of the last layer; 0 for a network without one, which says its features
   * @param dropPath how likely the branch after the last is left out for a sample while training,
   *     in [0, 1); it falls evenly to 0 at the first block
   * @param dropout how likely a feature is forgotten while training, in [0, 1)
   */
  public record Spec(
      Variant variant,
      Size size,
      Classifier classifier,
      int classes,
      double dropPath,
      double dropout) {
    /** EfficientNet-B2 that forgets nothing. */
    public static Spec b2(Variant variant, int classes) {
      return new Spec(variant, Size.b2(), Classifier.PLAIN, classes, 0, 0);
    }
  }

  private final Spec spec;
  private final Conv stem;
  private final BatchNorm bn1;
  private final Chain blocks;
  private final Conv head;
  private final BatchNorm bn2;
  private final Dropout dropout;
  private final Optional<Net<Tensor>> classifier;

  public EfficientNet(Spec spec) {
    this.spec = spec;
    Size size = spec.size();
    Variant variant = spec.variant();
    stem = add("conv_stem", Conv.plain(3, size.stem(), variant.window(3, 2)));
    bn1 = add("bn1", variant.norm(size.stem()));
    blocks = add("blocks", blocks(spec));
    int last = size.widths().get(KERNELS.size() - 1);
    head = add("conv_head", Conv.plain(last, size.head(), Window.centred(1, 1, 1)));
    bn2 = add("bn2", variant.norm(size.head()));
    dropout = add("dropout", new Dropout(spec.dropout()));
    classifier =
        last(size.head(), spec.classes())
            .map(
                linear ->
                    addFine(
                        "classifier",
                        switch (spec.classifier()) {
                          case PLAIN -> linear;
                          case FIRST_OF_CHAIN -> new Chain().then(linear);
                        }));
  }

  private static Chain blocks(Spec spec) {
    Size size = spec.size();
    int count = size.repeats().stream().mapToInt(n -> n).sum();
    Chain stages = new Chain();
    int in = size.stem();
    int index = 0;
    for (int i = 0; i < KERNELS.size(); i++) {
      Chain stage = new Chain();
      for (int j = 0; j < size.repeats().get(i); j++) {
        MbConv.Shape shape =
            new MbConv.Shape(
                in,
                size.widths().get(i),
                i == 0 ? 1 : EXPANSION,
                KERNELS.get(i),
                j == 0 ? STRIDES.get(i) : 1);
        stage.then(new MbConv(spec.variant(), shape, spec.dropPath() * index / count));
        in = shape.out();
        index++;
      }
      stages.then(stage);
    }
    return stages;
  }

  @Override
  public Tensor forward(Tensor images) {
    Tensor seen = features(images);
    return classifier.map(last -> last.forward(seen)).orElse(seen);
  }

  @Override
  public Tensor features(Tensor images) {
    Tensor x = spec.variant().padded(images, 3, 2);
    Tensor y = blocks.forward(torch.silu(bn1.forward(stem.forward(x))));
    Tensor z = torch.silu(bn2.forward(head.forward(y)));
    return dropout.forward(Ops.averagePool(Ops.readable(z)));
  }

  @Override
  public int featureCount() {
    return spec.size().head();
  }

  /** The last layer, if there is one. */
  Optional<Net<Tensor>> classifier() {
    return classifier;
  }
}

package affect4j.nn;

import java.util.Optional;
import java.util.function.Supplier;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.MemoryFormat;

/**
 * A convolution, (N, in, H, W) to (N, out, H', W'), in whatever kind of number its weight is.
 *
 * <p>The weight lies in memory with its channels last. Libtorch then keeps every picture that way
 * through the network, which is half as fast again on a CPU.
 */
public final class Conv extends Net<Tensor> {
  /** What each output sees: a window of pixels, moved by {@code stride}, over a padded picture. */
  public record Window(int height, int width, int stride, int padHeight, int padWidth) {
    public Window {
      if (height < 1 || width < 1 || stride < 1 || padHeight < 0 || padWidth < 0) {
        throw new IllegalArgumentException(
            "a window needs sizes and a stride of 1 or more and no negative padding, got "
                + Ops.shape(height, width, stride, padHeight, padWidth));
      }
    }

    /** Centred on its pixel, one for every {@code stride} pixels; the sides must be odd. */
    public static Window centred(int height, int width, int stride) {
      return new Window(height, width, stride, height / 2, width / 2);
    }

    /** Side by side, without overlap or padding. */
    public static Window tile(int side) {
      return new Window(side, side, side, 0, 0);
    }

    /** Without padding, one for every {@code stride} pixels. */
    public static Window inside(int height, int width, int stride) {
      return new Window(height, width, stride, 0, 0);
    }

    long[] sides() {
      return new long[] {height, width};
    }

    long[] strides() {
      return new long[] {stride, stride};
    }

    long[] padding() {
      return new long[] {padHeight, padWidth};
    }

    /** The smallest centred window in which both of these lie. */
    private Window covering(Window other) {
      Window both = centred(Math.max(height, other.height), Math.max(width, other.width), stride);
      if (!isCentred() || !other.isCentred() || stride != other.stride) {
        throw new IllegalArgumentException(
            "centred windows of one stride can be joined, got " + this + " and " + other);
      }
      return both;
    }

    private boolean isCentred() {
      return height == 2 * padHeight + 1 && width == 2 * padWidth + 1;
    }
  }

  private static final long[] DENSE = {1, 1};

  static {
    Engine.withoutNnpack();
  }

  private final Window window;
  private final Tensor weight;
  private final TensorOptional bias;
  private final long[] stride;
  private final long[] padding;
  private final int groups;

  private Conv(Window window, Tensor weight, TensorOptional bias, int groups) {
    this.window = window;
    this.groups = groups;
    this.weight = parameter("weight", weight);
    if (bias.has_value()) {
      parameter("bias", bias.get());
    }
    this.bias = bias;
    stride = window.strides();
    padding = window.padding();
  }

  /** Without a bias, as before a batch norm. */
  public static Conv plain(int in, int out, Window window) {
    return new Conv(window, empty(in, out, window), new TensorOptional(), 1);
  }

  /** Each channel by itself, without a bias. Howard et al. 2017, arXiv:1704.04861. */
  public static Conv depthwise(int channels, Window window) {
    return new Conv(window, empty(1, channels, window), new TensorOptional(), channels);
  }

  /** With a bias. */
  public static Conv biased(int in, int out, Window window) {
    return new Conv(window, empty(in, out, window), new TensorOptional(torch.empty(out)), 1);
  }

  private static Tensor empty(int in, int out, Window window) {
    long[] shape = {out, in, window.height(), window.width()};
    MemoryFormatOptional channelsLast = new MemoryFormatOptional(MemoryFormat.ChannelsLast);
    return torch.empty(shape, new TensorOptions(), channelsLast);
  }

  /**
   * This and the {@code norm} behind it as one convolution, for inference: what the norm has learnt
   * is copied into it.
   */
  public Conv folded(BatchNorm norm) {
    return fixed(
        window,
        groups,
        () -> weight.mul(norm.scale().view(-1, 1, 1, 1)),
        () -> bias().map(b -> norm.shift().add(b.mul(norm.scale()))).orElseGet(norm::shift));
  }

  /** The sum of this and {@code other} as one convolution, for inference. Both have a bias. */
  public Conv plus(Conv other) {
    Window both = window.covering(other.window);
    return fixed(
        both,
        1,
        () -> widened(both).add(other.widened(both)),
        () -> bias.get().add(other.bias.get()));
  }

  /** The weight with zeros around, (out, in, height, width) of {@code larger}. */
  private Tensor widened(Window larger) {
    int rows = larger.padHeight() - window.padHeight();
    int columns = larger.padWidth() - window.padWidth();
    return torch.constant_pad_nd(weight, columns, columns, rows, rows);
  }

  private static Conv fixed(
      Window window, int groups, Supplier<Tensor> weight, Supplier<Tensor> bias) {
    Tensor laid = kept(() -> weight.get().contiguous(MemoryFormat.ChannelsLast));
    Conv conv = new Conv(window, laid, new TensorOptional(kept(bias)), groups);
    conv.freeze();
    return conv;
  }

  private static Tensor kept(Supplier<Tensor> value) {
    return TensorScope.of(() -> Ops.withoutGradient(value));
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor seen = Autocast.isOpen(x.device()) ? x : x.to(weight.scalar_type());
    Tensor y = torch.conv2d(seen, weight, bias, stride, padding, DENSE, groups);
    return Work.counted(y, weight.numel() / weight.size(0));
  }

  /** (out, in, height, width); in is 1 where each channel is by itself. */
  public Tensor weight() {
    return weight;
  }

  /** Into how many groups the channels are divided: 1, or each channel by itself. */
  public int groups() {
    return groups;
  }

  /** (out), where there is one. */
  public Optional<Tensor> bias() {
    return bias.has_value() ? Optional.of(bias.get()) : Optional.empty();
  }
}

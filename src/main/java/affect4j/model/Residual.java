package affect4j.model;

import affect4j.nn.BatchNorm;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/**
 * Convolutions, each with a batch norm, and a way round them, (N, in, H, W) to (N, out, H', W'). He
 * et al. 2016, arXiv:1512.03385, figure 5.
 */
final class Residual extends Net<Tensor> {
  private final Conv[] convs;
  private final BatchNorm[] norms;
  private final Optional<Normed> shortcut;

  private Residual(int in, int out, int stride, Conv... convs) {
    this.convs = convs;
    norms = new BatchNorm[convs.length];
    for (int i = 0; i < convs.length; i++) {
      add("conv" + (i + 1), convs[i]);
      norms[i] = add("bn" + (i + 1), new BatchNorm((int) convs[i].weight().size(0)));
    }
    if (in != out || stride != 1) {
      Conv around = Conv.plain(in, out, Window.centred(1, 1, stride));
      shortcut = Optional.of(add("downsample", new Normed(around)));
    } else {
      shortcut = Optional.empty();
    }
  }

  /** Two convolutions of 3 x 3. */
  static Residual basic(int in, int planes, int stride) {
    return new Residual(
        in,
        planes,
        stride,
        Conv.plain(in, planes, Window.centred(3, 3, stride)),
        Conv.plain(planes, planes, Window.centred(3, 3, 1)));
  }

  /** Narrow, look around, widen to {@code 4 * planes}; the stride is in the middle. */
  static Residual bottleneck(int in, int planes, int stride) {
    return new Residual(
        in,
        4 * planes,
        stride,
        Conv.plain(in, planes, Window.centred(1, 1, 1)),
        Conv.plain(planes, planes, Window.centred(3, 3, stride)),
        Conv.plain(planes, 4 * planes, Window.centred(1, 1, 1)));
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor y = x;
    for (int i = 0; i < convs.length; i++) {
      Tensor z = norms[i].forward(convs[i].forward(y));
      y = i < convs.length - 1 ? Ops.relu(z) : z;
    }
    return Ops.relu(y.add(around(shortcut, x)));
  }

  private static Tensor around(Optional<? extends Net<Tensor>> shortcut, Tensor x) {
    return shortcut.isPresent() ? shortcut.get().forward(x) : x;
  }

  /** The same for inference, with each norm folded into its convolution. */
  Net<Tensor> folded() {
    return new Folded(this);
  }

  private static final class Folded extends Net<Tensor> {
    private final Conv[] convs;
    private final Optional<Conv> shortcut;

    Folded(Residual block) {
      convs = new Conv[block.convs.length];
      for (int i = 0; i < convs.length; i++) {
        convs[i] = add("conv" + (i + 1), block.convs[i].folded(block.norms[i]));
      }
      shortcut = block.shortcut.map(normed -> add("downsample", normed.folded()));
    }

    @Override
    public Tensor forward(Tensor x) {
      Tensor y = x;
      for (int i = 0; i < convs.length; i++) {
        Tensor z = convs[i].forward(y);
        y = i < convs.length - 1 ? z.relu_() : z;
      }
      return y.add_(around(shortcut, x)).relu_();
    }
  }
}

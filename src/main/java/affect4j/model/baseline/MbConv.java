package affect4j.model.baseline;

import affect4j.model.baseline.EfficientNet.Variant;
import affect4j.nn.BatchNorm;
import affect4j.nn.Chain;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.DropPath;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Widen, look around in each channel by itself, weigh the channels, narrow; and a way round where
 * the shape stays, (N, in, H, W) to (N, out, H', W'). Sandler et al. 2018, arXiv:1801.04381; Tan
 * and Le 2019, arXiv:1905.11946.
 */
final class MbConv extends Net<Tensor> {
  private static final Window POINT = Window.centred(1, 1, 1);

  /**
   * Sizes of a block.
   *
   * @param expansion how many times as wide it is within; with 1 nothing is widened
   */
  record Shape(int in, int out, int expansion, int kernel, int stride) {}

  private final Chain body = new Chain();
  private final DropPath dropPath;
  private final boolean round;

  MbConv(Variant variant, Shape shape, double dropPath) {
    int inner = shape.in() * shape.expansion();
    int kernel = shape.kernel();
    int stride = shape.stride();
    boolean widened = shape.expansion() > 1;
    if (widened) {
      then("conv_pw", Conv.plain(shape.in(), inner, POINT), "bn1", variant.norm(inner));
      body.then(torch::silu);
    }
    body.then(x -> variant.padded(x, kernel, stride));
    Conv deep = Conv.depthwise(inner, variant.window(kernel, stride));
    then("conv_dw", deep, widened ? "bn2" : "bn1", variant.norm(inner));
    body.then(torch::silu);
    body.then(add("se", new SqueezeExcite(inner, Math.max(1, shape.in() / 4)))::forward);
    then(
        widened ? "conv_pwl" : "conv_pw",
        Conv.plain(inner, shape.out(), POINT),
        widened ? "bn3" : "bn2",
        variant.norm(shape.out()));
    this.dropPath = add("drop_path", new DropPath(dropPath));
    round = stride == 1 && shape.in() == shape.out();
  }

  private void then(String name, Conv conv, String normName, BatchNorm norm) {
    body.then(add(name, conv)::forward).then(add(normName, norm)::forward);
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor y = body.forward(x);
    return round ? x.add(dropPath.forward(y)) : y;
  }

  /** Weighs channels by all of their means, (N, C, H, W) to the same. Hu et al. 2018. */
  private static final class SqueezeExcite extends Net<Tensor> {
    private final Conv reduce;
    private final Conv expand;

    SqueezeExcite(int channels, int narrow) {
      reduce = add("conv_reduce", Conv.biased(channels, narrow, POINT));
      expand = add("conv_expand", Conv.biased(narrow, channels, POINT));
    }

    @Override
    public Tensor forward(Tensor x) {
      Tensor means = Ops.averagePool(x).unsqueeze(-1).unsqueeze(-1);
      return x.mul(expand.forward(torch.silu(reduce.forward(means))).sigmoid());
    }
  }
}

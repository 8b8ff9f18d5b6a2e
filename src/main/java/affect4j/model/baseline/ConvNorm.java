package affect4j.model.baseline;

import affect4j.nn.BatchNorm;
import affect4j.nn.Conv;
import affect4j.nn.Conv.Window;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Tensor;

/**
 * A convolution, its batch norm and a ReLU, as Inception has them, (N, in, H, W) to (N, out, ..).
 */
final class ConvNorm extends Net<Tensor> {
  private static final double EPS = 1e-3;

  private final Conv conv;
  private final BatchNorm bn;

  ConvNorm(int in, int out, Window window) {
    conv = add("conv", Conv.plain(in, out, window));
    bn = add("bn", new BatchNorm(out, EPS));
  }

  @Override
  public Tensor forward(Tensor x) {
    return Ops.relu(bn.forward(conv.forward(x)));
  }
}

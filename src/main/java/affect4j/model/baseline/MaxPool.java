package affect4j.model.baseline;

import affect4j.nn.Conv.Window;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Tensor;

/** The largest of each 3 x 3 window, every second pixel, without padding: no entry of its own. */
final class MaxPool extends Net<Tensor> {
  @Override
  public Tensor forward(Tensor x) {
    return Ops.maxPool(x, Window.inside(3, 3, 2));
  }
}

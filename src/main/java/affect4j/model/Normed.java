package affect4j.model;

import affect4j.nn.BatchNorm;
import affect4j.nn.Conv;
import affect4j.nn.Net;
import affect4j.nn.TensorScope;
import org.bytedeco.pytorch.Tensor;

/** A convolution under the name {@code 0} and its batch norm under {@code 1}. */
final class Normed extends Net<Tensor> {
  private final Conv conv;
  private final BatchNorm norm;

  Normed(Conv conv) {
    this.conv = add("0", conv);
    norm = add("1", new BatchNorm((int) conv.weight().size(0)));
  }

  @Override
  public Tensor forward(Tensor x) {
    return TensorScope.of(() -> norm.forward(conv.forward(x)));
  }

  /** Both as one, for inference. */
  Conv folded() {
    return conv.folded(norm);
  }
}

package affect4j.nn;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Each vector to mean 0 and variance 1, (..., D). Ba et al. 2016, arXiv:1607.06450. */
public final class LayerNorm extends Net<Tensor> {
  private static final double EPS = 1e-6; // as in all vision transformers; torch's default is 1e-5

  private final long[] shape;
  private final TensorOptional weight;
  private final TensorOptional bias;
  private final double eps;

  public LayerNorm(int dim) {
    this(dim, EPS);
  }

  /**
   * @param eps what is added to the variance
   */
  public LayerNorm(int dim, double eps) {
    this.eps = eps;
    shape = new long[] {dim};
    weight = new TensorOptional(parameter("weight", torch.ones(dim)));
    bias = new TensorOptional(parameter("bias", torch.zeros(dim)));
  }

  /** Scales by one and shifts by nothing, as a new norm does. */
  public void reset() {
    weight.get().detach().fill_(new Scalar(1.0));
    bias.get().detach().zero_();
  }

  @Override
  public Tensor forward(Tensor x) {
    return torch.layer_norm(x, shape, weight, bias, eps, false);
  }
}

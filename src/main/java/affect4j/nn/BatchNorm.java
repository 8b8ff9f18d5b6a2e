package affect4j.nn;

import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Each channel shifted and scaled to mean 0 and variance 1, (N, C) or (N, C, H, W): by the batch's
 * own mean and variance while training, by their running averages after. Ioffe and Szegedy 2015,
 * arXiv:1502.03167.
 */
public final class BatchNorm extends Net<Tensor> {
  private static final double EPS = 1e-5;
  private static final double MOMENTUM = 0.1;

  private final TensorOptional weight;
  private final TensorOptional bias;
  private final TensorOptional mean;
  private final TensorOptional variance;
  private final Tensor batches;
  private final double eps;

  public BatchNorm(int channels) {
    this(channels, EPS);
  }

  /**
   * @param eps what is added to the variance
   */
  public BatchNorm(int channels, double eps) {
    this.eps = eps;
    weight = new TensorOptional(parameter("weight", torch.ones(channels)));
    bias = new TensorOptional(parameter("bias", torch.zeros(channels)));
    mean = new TensorOptional(buffer("running_mean", torch.zeros(channels)));
    variance = new TensorOptional(buffer("running_var", torch.ones(channels)));
    TensorOptions whole = new TensorOptions(ScalarType.Long);
    batches = buffer("num_batches_tracked", torch.zeros(new long[0], whole));
  }

  /** Scales by one, shifts by nothing and forgets what it saw, as a new norm does. */
  public void reset() {
    for (TensorOptional one : List.of(weight, variance)) {
      one.get().detach().fill_(new Scalar(1.0));
    }
    for (TensorOptional zero : List.of(bias, mean)) {
      zero.get().detach().zero_();
    }
    batches.zero_();
  }

  /** Scales by nothing, so that a branch that ends with it begins by saying nothing. */
  public void mute() {
    weight.get().detach().zero_();
  }

  /** What each channel is multiplied with in inference, (C). */
  Tensor scale() {
    return weight.get().div(variance.get().add(new Scalar(eps)).sqrt());
  }

  /** What is added to each channel after that, (C). */
  Tensor shift() {
    return bias.get().sub(mean.get().mul(scale()));
  }

  @Override
  public Tensor forward(Tensor x) {
    boolean learning = is_training();
    if (learning) {
      batches.add_(new Scalar(1L));
    }
    return torch.batch_norm(x, weight, bias, mean, variance, learning, MOMENTUM, eps, true);
  }

  /**
   * Does nothing: statistics lose too much, and torch mixes float32 statistics with bf16 inputs.
   */
  @Override
  public void cast(Precision precision) {}
}

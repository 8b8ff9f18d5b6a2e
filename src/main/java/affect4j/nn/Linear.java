package affect4j.nn;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** x·Wᵀ + b, (..., in) to (..., out). */
public final class Linear extends Net<Tensor> {
  private final Tensor weight;
  private final Tensor bias;

  public Linear(int in, int out) {
    weight = parameter("weight", torch.empty(out, in));
    bias = parameter("bias", torch.empty(out));
  }

  @Override
  public Tensor forward(Tensor x) {
    return Work.counted(finely(x, () -> torch.linear(x, weight, bias)), weight.size(1));
  }

  /** Only the outputs from {@code from}, {@code count} of them: (..., in) to (..., count). */
  public Tensor forward(Tensor x, long from, long count) {
    Tensor y = torch.linear(x, weight.narrow(0, from, count), bias.narrow(0, from, count));
    return Work.counted(y, weight.size(1));
  }

  /** (out, in). */
  public Tensor weight() {
    return weight;
  }

  /** (out). */
  public Tensor bias() {
    return bias;
  }
}

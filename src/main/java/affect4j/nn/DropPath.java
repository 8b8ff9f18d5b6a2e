package affect4j.nn;

import java.util.Arrays;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Stochastic depth: while training, forgets a branch for some of the samples and makes up for it in
 * the others. Huang et al. 2016, arXiv:1603.09382.
 */
public final class DropPath extends Net<Tensor> {
  private final double keep;

  /**
   * @param rate how likely a sample is forgotten, in [0, 1)
   */
  public DropPath(double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("drop-path rate must be in [0, 1), got " + rate);
    }
    keep = 1 - rate;
  }

  @Override
  public Tensor forward(Tensor branch) {
    if (keep == 1 || !is_training()) {
      return branch;
    }
    long[] shape = new long[Math.toIntExact(branch.dim())];
    Arrays.fill(shape, 1);
    shape[0] = branch.size(0);
    Tensor kept = torch.rand(shape).add_(new Scalar(keep)).floor_();
    return branch.div(new Scalar(keep)).mul(kept.to(branch.device(), branch.scalar_type()));
  }
}

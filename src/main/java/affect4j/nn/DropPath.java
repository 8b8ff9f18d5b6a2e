package affect4j.nn;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Stochastic depth: while training, forgets a branch for some of the samples and makes up for it in
 * the others. Huang et al. 2016, arXiv:1603.09382.
 */
final class DropPath extends Net<Tensor> {
  private final double keep;

  /**
   * @param rate how likely a sample is forgotten, in [0, 1)
   */
  DropPath(double rate) {
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
    Tensor kept = torch.rand(branch.size(0), 1, 1).add_(new Scalar(keep)).floor_();
    return branch.div(new Scalar(keep)).mul(kept.to(branch.device(), branch.scalar_type()));
  }
}

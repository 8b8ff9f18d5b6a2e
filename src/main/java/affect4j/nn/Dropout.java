package affect4j.nn;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * While training, forgets some of the numbers and makes up for it in the others. Srivastava et al.
 * 2014, JMLR 15.
 */
public final class Dropout extends Net<Tensor> {
  private final double rate;

  /**
   * @param rate how likely a number is forgotten, in [0, 1)
   */
  public Dropout(double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout must be in [0, 1), got " + rate);
    }
    this.rate = rate;
  }

  @Override
  public Tensor forward(Tensor x) {
    return rate == 0 || !is_training() ? x : torch.dropout(x, rate, true);
  }
}

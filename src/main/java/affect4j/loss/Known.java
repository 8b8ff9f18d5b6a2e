package affect4j.loss;

import affect4j.nn.Ops;
import java.util.Arrays;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Leaves out what is not known before anything is computed, so that nothing said of it enters a
 * value or a gradient: multiplying by a mask would let 0 times infinity in.
 */
final class Known {
  private Known() {}

  /** The entries of {@code x} where {@code known}, of the same shape, is 1: (...) to (n). */
  static Tensor entries(Tensor x, Tensor known) {
    return x.masked_select(present(x, known));
  }

  /** The rows of {@code x} where {@code known} is 1: (N, ...) and (N) to (n, ...). */
  static Tensor rows(Tensor x, Tensor known) {
    return x.index_select(0, present(x, known).nonzero().squeeze(1));
  }

  /**
   * The mean of all of {@code x}; zero, still with a gradient of zero, where {@code x} is empty.
   */
  static Tensor mean(Tensor x) {
    return x.sum().div(new Scalar((double) Math.max(1, x.numel())));
  }

  /** {@code target} with the precision and on the device of what the network {@code said}. */
  static Tensor like(Tensor said, Tensor target) {
    return target.to(said.device(), said.scalar_type());
  }

  private static Tensor present(Tensor x, Tensor known) {
    return known.to(x.device(), known.scalar_type()).gt(new Scalar(0.5));
  }

  /** Refuses targets of another shape than what the network {@code said}. */
  static void refuseMisfit(String what, Tensor said, Tensor target) {
    if (!Arrays.equals(said.shape(), target.shape())) {
      throw new IllegalArgumentException(
          what
              + ": the network says "
              + Ops.shape(said)
              + ", the targets are "
              + Ops.shape(target));
    }
  }
}

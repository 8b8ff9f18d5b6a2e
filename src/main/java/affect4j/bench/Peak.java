package affect4j.bench;

import affect4j.nn.Precision;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The fastest product of matrices that libtorch reaches on this machine. */
final class Peak {
  private static final int SIDE = 4096;

  private Peak() {}

  /** Floating-point operations a second in the product of two square matrices of side 4096. */
  static double flops(Precision precision) {
    Tensor a = torch.rand(SIDE, SIDE).to(precision.kind());
    Tensor b = torch.rand(SIDE, SIDE).to(precision.kind());
    return 2.0 * SIDE * SIDE * SIDE / Stopwatch.seconds(() -> a.matmul(b));
  }
}

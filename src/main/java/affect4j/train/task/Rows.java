package affect4j.train.task;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Tensors as plain numbers. */
final class Rows {
  private Rows() {}

  /** The rows of {@code x}, (N, C). */
  static double[][] of(Tensor x) {
    Tensor here = x.detach().cpu().to(ScalarType.Double).contiguous();
    double[] all = new double[Math.toIntExact(here.numel())];
    new DoublePointer(here.data_ptr()).get(all);
    int columns = (int) x.size(1);
    double[][] rows = new double[(int) x.size(0)][columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(all, i * columns, rows[i], 0, columns);
    }
    return rows;
  }
}

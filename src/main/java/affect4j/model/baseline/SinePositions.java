package affect4j.model.baseline;

import affect4j.nn.Net;
import org.bytedeco.pytorch.Tensor;

/**
 * Adds to each token where it stands, (N, L, D) to (N, L, D). Vaswani et al. 2017,
 * arXiv:1706.03762, section 3.5.
 */
final class SinePositions extends Net<Tensor> {
  private static final int LONGEST = 5000;
  private static final double SLOWEST = 10_000;

  private final Tensor table;

  SinePositions(int dim) {
    table = buffer("pos_embedding", table(dim));
  }

  /** (5000, 1, D): of each pair of columns a sine and a cosine. */
  private static Tensor table(int dim) {
    float[] rows = new float[LONGEST * dim];
    for (int i = 0; i < rows.length; i++) {
      int column = i % dim;
      double angle =
          Math.floorDiv(i, dim) * Math.pow(SLOWEST, (double) (column % 2 - column) / dim);
      rows[i] = (float) (column % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
    }
    return Tensor.create(rows, LONGEST, 1, dim);
  }

  @Override
  public Tensor forward(Tensor x) {
    return x.add(table.narrow(0, 0, x.size(1)).transpose(0, 1));
  }
}

package affect4j.model;

import affect4j.nn.Ops;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Where each token lies, as vectors that are added to the tokens: (1, 1 + g·g, D), the class token
 * first and then a square grid row by row.
 */
public final class PositionTable {
  private static final double LONGEST = 10000;

  private PositionTable() {}

  /**
   * The fixed table of MAE: zeros for the class token; for a patch, sines and then cosines of its
   * column, then of its row, each at D/4 frequencies. He et al. 2022, arXiv:2111.06377.
   *
   * @param dim a multiple of 4
   * @param grid patches along each side of the picture
   */
  public static Tensor sinCos(int dim, int grid) {
    if (dim < 4 || dim % 4 != 0) {
      throw new IllegalArgumentException("dim must be a multiple of 4, got " + dim);
    }
    float[] table = new float[(1 + grid * grid) * dim];
    for (int row = 0; row < grid; row++) {
      for (int column = 0; column < grid; column++) {
        int start = (1 + row * grid + column) * dim;
        axis(table, start, dim / 4, column);
        axis(table, start + dim / 2, dim / 4, row);
      }
    }
    return Tensor.create(table, 1, 1 + grid * grid, dim);
  }

  private static void axis(float[] table, int start, int frequencies, int place) {
    for (int k = 0; k < frequencies; k++) {
      double angle = place * Math.pow(LONGEST, -(double) k / frequencies);
      table[start + k] = (float) Math.sin(angle);
      table[start + frequencies + k] = (float) Math.cos(angle);
    }
  }

  /**
   * {@code table} for pictures of {@code grid} x {@code grid} patches, bicubic between its own; the
   * class token's row is kept.
   */
  public static Tensor resize(Tensor table, int grid) {
    long rows = table.dim() == 3 && table.size(0) == 1 ? table.size(1) : 0;
    int old = (int) Math.round(Math.sqrt((double) rows - 1));
    if (rows < 2 || 1 + (long) old * old != rows) {
      throw new IllegalArgumentException(
          "a position table must be (1, 1 + a square, D), got " + Ops.shape(table));
    }
    if (old == grid) {
      return table;
    }
    long dim = table.size(2);
    Tensor square = table.narrow(1, 1, rows - 1).reshape(1, old, old, dim).permute(0, 3, 1, 2);
    Tensor resized = torch.upsample_bicubic2d(square, new long[] {grid, grid}, false);
    Tensor patches = resized.permute(0, 2, 3, 1).reshape(1, (long) grid * grid, dim);
    return Ops.cat(1, table.narrow(1, 0, 1), patches);
  }
}

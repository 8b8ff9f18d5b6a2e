package affect4j.track;

import java.util.Arrays;

/**
 * Who goes with whom, so that the sum of what the pairs gain is the greatest there is. Kuhn 1955,
 * doi:10.1002/nav.3800020109, with potentials as Jonker and Volgenant have them; n³ steps for n
 * faces, of which a frame has few.
 */
final class Assignment {
  /** Nobody. */
  static final int NONE = -1;

  private Assignment() {}

  /**
   * The column of each row, or {@link #NONE}: a pair that gains nothing is none.
   *
   * @param gain rows of equal length, at least 0
   */
  static int[] of(double[][] gain) {
    int rows = gain.length;
    int columns = rows == 0 ? 0 : gain[0].length;
    int[] rowOf = rowOfColumn(gain, Math.max(rows, columns));
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, NONE);
    for (int column = 0; column < columns; column++) {
      int row = rowOf[column + 1] - 1;
      if (row >= 0 && row < rows && gain[row][column] > 0) {
        columnOf[row] = column;
      }
    }
    return columnOf;
  }

  /** Rows and columns count from 1; the square is filled up with pairs that gain nothing. */
  private static int[] rowOfColumn(double[][] gain, int size) {
    double[] ofRow = new double[size + 1];
    double[] ofColumn = new double[size + 1];
    int[] rowOf = new int[size + 1];
    for (int row = 1; row <= size; row++) {
      int[] before = new int[size + 1];
      double[] least = new double[size + 1];
      boolean[] used = new boolean[size + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      rowOf[0] = row;
      int column = 0;
      do {
        used[column] = true;
        int from = rowOf[column];
        int next = 0;
        for (int j = 1; j <= size; j++) {
          if (!used[j]) {
            double left = cost(gain, from, j) - ofRow[from] - ofColumn[j];
            if (left < least[j]) {
              least[j] = left;
              before[j] = column;
            }
            next = next == 0 || least[j] < least[next] ? j : next;
          }
        }
        double step = least[next];
        for (int j = 0; j <= size; j++) {
          if (used[j]) {
            ofRow[rowOf[j]] += step;
            ofColumn[j] -= step;
          } else {
            least[j] -= step;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      for (int j = column; j != 0; j = before[j]) {
        rowOf[j] = rowOf[before[j]];
      }
    }
    return rowOf;
  }

  private static double cost(double[][] gain, int row, int column) {
    return row <= gain.length && column <= gain[row - 1].length ? -gain[row - 1][column - 1] : 0;
  }
}

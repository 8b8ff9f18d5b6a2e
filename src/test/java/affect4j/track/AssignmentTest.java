package affect4j.track;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  @Test
  void theBestPairIsGivenUpForTheGreatestSum() {
    double[][] gain = {{0.9, 0.8}, {0.8, 0}};
    assertArrayEquals(new int[] {1, 0}, Assignment.of(gain));
  }

  @Test
  void whatGainsNothingIsNoPair() {
    assertArrayEquals(
        new int[] {Assignment.NONE, 0}, Assignment.of(new double[][] {{0, 0, 0}, {1, 0, 0}}));
    assertArrayEquals(new int[] {Assignment.NONE}, Assignment.of(new double[][] {{}}));
    assertEquals(0, Assignment.of(new double[0][]).length);
  }

  @Test
  void noOtherWayGainsMore() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      double[][] gain = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
      double[][] drawn = new double[gain.length][];
      for (int i = 0; i < gain.length; i++) {
        drawn[i] = random.doubles(gain[0].length).map(x -> x < 0.3 ? 0 : x).toArray();
      }
      int[] columns = Assignment.of(drawn);
      double sum = 0;
      for (int i = 0; i < columns.length; i++) {
        sum += columns[i] == Assignment.NONE ? 0 : drawn[i][columns[i]];
      }
      assertEquals(best(drawn, 0, 0), sum, 1e-12);
    }
  }

  /** By trying all. */
  private static double best(double[][] gain, int row, int taken) {
    if (row == gain.length) {
      return 0;
    }
    double most = best(gain, row + 1, taken);
    for (int j = 0; j < gain[row].length; j++) {
      if ((taken & 1 << j) == 0) {
        most = Math.max(most, gain[row][j] + best(gain, row + 1, taken | 1 << j));
      }
    }
    return most;
  }
}

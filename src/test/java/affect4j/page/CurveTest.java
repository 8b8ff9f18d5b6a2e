package affect4j.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {
  private static Curve noise(int size) {
    Random random = new Random(size);
    double[] y = random.doubles(size).toArray();
    y[size / 2] = 7;
    y[size / 3] = -7;
    y[0] = Double.NaN;
    return new Curve("noise", IntStream.range(0, size).asDoubleStream().toArray(), y);
  }

  @Test
  void aCurveThatFitsIsLeftAsItIs() {
    Curve curve = noise(Curve.DRAWN);
    assertSame(curve, curve.thinned());
  }

  @Test
  void thinningKeepsPeaksAndOrder() {
    for (int size : new int[] {2001, 3000, 4001, 12_345}) {
      Curve thin = noise(size).thinned();
      assertTrue(thin.size() <= Curve.DRAWN, () -> size + " became " + thin.size());
      assertTrue(thin.size() > Curve.DRAWN / 4, () -> size + " became " + thin.size());
      boolean high = false;
      boolean low = false;
      for (int i = 0; i < thin.size(); i++) {
        high |= (int) thin.x(i) == size / 2 && thin.y(i) == 7;
        low |= (int) thin.x(i) == size / 3 && thin.y(i) == -7;
        assertTrue(i == 0 || thin.x(i) > thin.x(i - 1));
      }
      assertTrue(high && low, () -> "of " + size);
    }
  }

  @Test
  void meansAreOfNeighboursAndOfNumbersOnly() {
    Curve mean =
        new Curve("a", new double[] {0, 1, 2, 3, 4}, new double[] {1, 3, Double.NaN, 5, 9})
            .averaged(2);
    assertEquals(3, mean.size());
    assertEquals(0.5, mean.x(0));
    assertEquals(2, mean.y(0));
    assertEquals(5, mean.y(1));
    assertEquals(4, mean.x(2));
    assertEquals(9, mean.y(2));
  }

  @Test
  void anXWithoutAYIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> new Curve("a", new double[2], new double[1]));
    assertEquals("a: as many x as y were wanted, got 2 and 1", e.getMessage());
  }
}

package affect4j.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawTest {
  /**
   * Once a run was begun with these numbers, they must never be others. They were worked out apart
   * from this code, from the definition of SplitMix64.
   */
  @Test
  void theNumbersAreWhatTheyAlwaysWere() {
    Draw draw = Draw.of(42, 3, 7);
    assertEquals(0.09072796298857844, draw.unit());
    assertEquals(311, draw.below(1000));
    assertArrayEquals(new int[] {5, 2, 4, 3, 0, 1}, draw.permutation(6));
    assertEquals(0.4924578357323175, draw.unit());
    assertEquals(0.8513026201288322, Draw.of(0, 0, Draw.ORDER).unit());
  }

  @Test
  void seedEpochAndIndexEachChangeEverything() {
    Set<Double> seen = new HashSet<>();
    for (long seed = -3; seed < 12; seed++) {
      for (int epoch = 0; epoch < 15; epoch++) {
        for (int index = -1; index < 14; index++) {
          seen.add(Draw.of(seed, epoch, index).unit());
        }
      }
    }
    assertEquals(15 * 15 * 15, seen.size());
    assertNotEquals(Draw.of(1, 2, 3).unit(), Draw.of(2, 1, 3).unit());
    assertEquals(Draw.of(1, 2, 3).unit(), Draw.of(1, 2, 3).unit());
  }

  @Test
  void neighboursAreSpreadEvenly() {
    int[] counts = new int[10];
    for (int index = 0; index < 10_000; index++) {
      counts[(int) (10 * Draw.of(0, 0, index).unit())]++;
    }
    for (int count : counts) {
      assertEquals(1000, count, 130, Arrays.toString(counts));
    }
  }

  @Test
  void everyOrderIsAsLikely() {
    Map<String, Integer> counts = new HashMap<>();
    Draw draw = Draw.of(5, 0, 0);
    for (int i = 0; i < 24_000; i++) {
      counts.merge(Arrays.toString(draw.permutation(4)), 1, Integer::sum);
    }
    assertEquals(24, counts.size());
    counts.forEach((order, count) -> assertEquals(1000, count, 130, order));
  }

  @Test
  void neverAndAlwaysHoldForEveryNumber() {
    Draw draw = Draw.of(9, 0, 0);
    for (int i = 0; i < 1000; i++) {
      assertFalse(draw.happens(0));
      assertTrue(draw.happens(1));
    }
  }

  @Test
  void nothingIsBelowZero() {
    var e = assertThrows(IllegalArgumentException.class, () -> Draw.of(0, 0, 0).below(0));
    assertEquals("a bound of at least 1 wanted, got 0", e.getMessage());
  }
}

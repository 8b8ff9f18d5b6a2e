package affect4j.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeanTest {
  @Test
  void studentsTIsAsTablesHaveIt() {
    // Two-sided 95 % points, as printed in tables of the distribution.
    double[] printed = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228};
    for (int freedom = 1; freedom <= printed.length; freedom++) {
      assertEquals(printed[freedom - 1], Mean.t95(freedom), 5.1e-4, "freedom " + freedom);
    }
    assertEquals(2.042, Mean.t95(30), 5.1e-4);
    assertEquals(1.962, Mean.t95(1000), 5.1e-4);
  }

  @Test
  void threeRunsHaveAnInterval() {
    Mean mean = Mean.of(List.of(1.0, 2.0, 3.0));
    assertEquals(2, mean.value(), 1e-12);
    // Deviation 1, so 4.303 / sqrt(3).
    assertEquals(2.4842, mean.margin().orElseThrow(), 1e-3);
    assertEquals(3, mean.count());
  }

  @Test
  void oneRunHasNone() {
    Mean mean = Mean.of(List.of(0.5));
    assertEquals(0.5, mean.value());
    assertTrue(mean.margin().isEmpty());
  }

  @Test
  void noRunsAreNoMean() {
    var e = assertThrows(IllegalArgumentException.class, () -> Mean.of(List.of()));
    assertEquals("a mean of one number or more wanted, got none", e.getMessage());
  }
}

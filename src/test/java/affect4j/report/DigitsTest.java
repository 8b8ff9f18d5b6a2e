package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTest {
  @Test
  void nineDigitsGiveBackEveryFloat() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(value)) {
        assertEquals(value, Digits.of(value).floatValue());
      }
    }
  }

  @Test
  void aRoundNumberHasNoTrailingZeros() {
    assertEquals("0.5", Digits.of(0.5).toPlainString());
    assertEquals("0.1", Digits.of(0.1).toPlainString());
    assertEquals("100", Digits.of(100).toPlainString());
    assertEquals("0", Digits.of(-0.0).toPlainString());
  }

  @Test
  void aProbabilityIsRoundedAsLongAsItKeepsItsSide() {
    assertEquals("0.3", Digits.besides(0.3, 0.3).toPlainString());
    assertEquals("0.30000000000001", Digits.besides(0.3, 0.30000000000001).toPlainString());
    assertEquals("0.3", Digits.besides(0.3, 0.29999999999999).toPlainString());
    assertEquals("0.8", Digits.besides(0.3, 0.80000000000001).toPlainString());
  }

  @Test
  void neighboursOfAThresholdKeepTheirSideToo() {
    double threshold = 1 / (1 + Math.exp(-0.8));
    for (double p : new double[] {Math.nextUp(threshold), Math.nextDown(threshold), threshold}) {
      BigDecimal printed = Digits.besides(threshold, p);
      assertEquals(p > threshold, Double.parseDouble(printed.toPlainString()) > threshold);
    }
  }

  @Test
  void secondsHaveThreeDecimals() {
    assertEquals("0.000", Digits.seconds(0).toPlainString());
    assertEquals("1.001", Digits.seconds(1.001001).toPlainString());
    assertEquals("3600.040", Digits.seconds(3600.04).toPlainString());
  }
}

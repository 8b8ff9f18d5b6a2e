package affect4j.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class GreyTest {
  private static Grey noise(int width, int height) {
    Random random = new Random(7);
    Grey grey = Grey.black(width, height);
    for (int i = 0; i < grey.values().length; i++) {
      grey.values()[i] = random.nextInt(256);
    }
    return grey;
  }

  @Test
  void nothingHappensToAPictureThatStaysWhereItIs() {
    Grey grey = noise(9, 7);
    Grey same = grey.warped(Similarity.of(1, 0, 0, 0), 9, 7, 0);
    for (int i = 0; i < grey.values().length; i++) {
      assertEquals(grey.values()[i], same.values()[i], 1e-3);
    }
  }

  @Test
  void aQuarterTurnMovesEachPixel() {
    Grey grey = noise(6, 6);
    Grey turned = grey.warped(Similarity.of(1, 90, 6, 0), 6, 6, 0);
    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 6; x++) {
        assertEquals(grey.at(x, y), turned.at(5 - y, x), 1e-3);
      }
    }
  }

  @Test
  void shrinkingByFourIsTheMeanOfSixteen() {
    Grey grey = noise(16, 16);
    Grey small = grey.warped(Similarity.of(0.25, 0, 0, 0), 4, 4, Float.NaN);
    double sum = 0;
    for (int y = 4; y < 8; y++) {
      for (int x = 8; x < 12; x++) {
        sum += grey.at(x, y);
      }
    }
    assertEquals(sum / 16, small.at(2, 1), 1e-3);
  }

  @Test
  void beyondTheEdgesIsWhatWasAskedFor() {
    Grey moved = noise(8, 8).warped(Similarity.of(1, 0, 4, 0), 8, 8, -1);
    assertEquals(-1, moved.at(2, 3));
  }

  @Test
  void levellingTakesLightAway() {
    Grey grey = noise(40, 30);
    Grey dark = Grey.black(40, 30);
    for (int i = 0; i < dark.values().length; i++) {
      dark.values()[i] = grey.values()[i] / 5 + 20;
    }
    float[] bright = grey.levelled(5, 0).values();
    float[] low = dark.levelled(5, 0).values();
    for (int i = 0; i < low.length; i++) {
      assertEquals(bright[i], low[i], 1e-3);
    }
  }

  @Test
  void levelledValuesAreThoseOfTheirWindow() {
    Grey grey = noise(20, 20);
    double sum = 0;
    double squares = 0;
    for (int y = 5; y <= 11; y++) {
      for (int x = 0; x <= 5; x++) {
        sum += grey.at(x, y);
        squares += grey.at(x, y) * grey.at(x, y);
      }
    }
    double mean = sum / 42;
    double deviation = Math.sqrt(squares / 42 - mean * mean);
    assertEquals((grey.at(2, 8) - mean) / (deviation + 4), grey.levelled(3, 4).at(2, 8), 1e-4);
  }

  @Test
  void standardisedIsOfMeanZeroAndDeviationOne() {
    float[] values = noise(10, 10).standardised(0).values();
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += value * value;
    }
    assertEquals(0, sum / 100, 1e-5);
    assertEquals(1, squares / 100, 1e-4);
  }
}

package affect4j.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.image.Grey;
import affect4j.image.Similarity;
import org.junit.jupiter.api.Test;

final class ShownTest {
  private static final Seen LEFT_HALF = new Seen(new Similarity(1, 0, 0, 0), 0, 0, 10, 20);

  /** Columns that are {@code by} above and below 100 in turns, and much brighter on the right. */
  private static Grey striped(float by) {
    Grey square = Grey.black(20, 20);
    for (int i = 0; i < 400; i++) {
      square.values()[i] = i % 20 < 10 ? 100 + (i % 2 == 0 ? by : -by) : 250;
    }
    return square;
  }

  @Test
  void onlyWhatIsSeenSaysWhetherASquareIsBlank() {
    assertTrue(Shown.isBlank(striped(2), LEFT_HALF));
    assertFalse(Shown.isBlank(striped(4), LEFT_HALF));
    assertFalse(Shown.isBlank(striped(2), Seen.of(new Similarity(1, 0, 0, 0), 20, 20)));
  }

  @Test
  void whatIsNotSeenIsZeroAndTheRestOfMeanZero() {
    Grey shown = Shown.standard(striped(9), LEFT_HALF);
    assertEquals(0, shown.at(15, 3));
    assertEquals(9 / 12.0, shown.at(4, 7), 1e-6);
    assertEquals(-9 / 12.0, shown.at(5, 7), 1e-6);
  }
}

package affect4j.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.augment.Draw;
import affect4j.image.Grey;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters and balls that are no faces. */
final class SignTest {
  private static final int SIGNS = 40;

  /** No sign has this tone. */
  private static final float GROUND = 1000;

  private static Grey sign(int side, int index) {
    Grey ground = Grey.black(side, side);
    Arrays.fill(ground.values(), GROUND);
    Sign.on(ground, new Chance(Draw.of(7, 0, index)));
    return ground;
  }

  /** The share of {@code picture} that something was drawn on, edges too. */
  private static double drawn(Grey picture) {
    int count = 0;
    for (float value : picture.values()) {
      count += value == GROUND ? 0 : 1;
    }
    return (double) count / picture.values().length;
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 48, 96})
  void aSignFillsAPartOfTheSquareAndLeavesTheRest(int side) {
    int seen = 0;
    for (int i = 0; i < SIGNS; i++) {
      double share = drawn(sign(side, i));
      seen += share > 0.05 && share < 1 ? 1 : 0;
    }
    assertTrue(seen > 0.9 * SIGNS, seen + " of " + SIGNS);
  }

  /** Something lies on the ground, and its darkest tone is not far beyond black and white. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6})
  void tonesAreThoseOfPictures(int index) {
    float[] values = sign(96, index).values().clone();
    Arrays.sort(values);
    assertTrue(values[0] >= -60 && values[0] <= 315, "darkest " + values[0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void theSameNumbersMakeTheSameSign(int index) {
    assertArrayEquals(sign(96, index).values(), sign(96, index).values());
  }
}

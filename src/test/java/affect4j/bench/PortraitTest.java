package affect4j.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.face.Box;
import affect4j.image.Canvas;
import affect4j.image.Picture;
import affect4j.image.Rgb;
import org.junit.jupiter.api.Test;

class PortraitTest {
  private static final Picture WHITE = Canvas.of(100, 100, Rgb.WHITE).picture();

  private static int at(Picture picture, double x, double y) {
    return picture.pixels()[3 * (((int) y) * picture.width() + (int) x)] & 0xff;
  }

  @Test
  void theFaceLiesInTheMiddleOfAnEvenGround() {
    Picture shown = Portrait.upright().of(WHITE, 1);
    assertEquals(500, shown.width());
    assertEquals(440, shown.height());
    assertEquals(255, at(shown, 250, 220));
    assertEquals(255, at(shown, 250 - 111, 220 + 111));
    assertEquals(118, at(shown, 250 - 114, 220));
    assertEquals(118, at(shown, 250, 220 + 114));
  }

  @Test
  void turnedByAnEighthItsCornerIsAbove() {
    Picture shown = Portrait.upright().turned(45).of(WHITE, 1);
    assertEquals(255, at(shown, 250, 220 - 150)); // 112 times the root of 2 is 158
    assertEquals(118, at(shown, 250 - 111, 220 - 111));
  }

  @Test
  void aFifthOfTheLightIsLeftAndNoiseThatFollowsFromTheSeed() {
    Picture shown = Portrait.upright().dark().of(WHITE, 1);
    double sum = 0;
    for (int x = 200; x < 300; x++) {
      sum += at(shown, x, 220);
    }
    assertEquals(51, sum / 100, 2.5);
    assertArrayEquals(shown.pixels(), Portrait.upright().dark().of(WHITE, 1).pixels());
    assertNotEquals(at(shown, 250, 220), at(shown, 251, 220));
  }

  @Test
  void mouthAndChinAreCoveredAndTheEyesAreNot() {
    Picture shown = Portrait.upright().maskedBelow().of(WHITE, 1);
    assertEquals(150, at(shown, 250, 220 + 0.3 * 224));
    assertEquals(255, at(shown, 250, 220 - 0.2 * 224));
    assertEquals(255, at(shown, 250 + 0.4 * 224, 220 + 0.3 * 224));
  }

  @Test
  void aPlaceInTheMiddleIsTheFace() {
    Portrait way = Portrait.upright().sized(90);
    assertTrue(way.shows(new Box(640 - 60, 480 - 50, 100, 100)));
    assertFalse(way.shows(new Box(640 - 10, 480 - 50, 100, 100)));
  }
}

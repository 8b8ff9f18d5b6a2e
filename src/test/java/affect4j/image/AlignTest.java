package affect4j.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AlignTest {
  private static final Rgb BACK = new Rgb(40, 90, 200);
  private static final Rgb SPOT = new Rgb(250, 20, 110);

  private static Rgb at(Picture picture, int x, int y) {
    int at = 3 * (y * picture.width() + x);
    byte[] pixels = picture.pixels();
    return new Rgb(pixels[at] & 0xff, pixels[at + 1] & 0xff, pixels[at + 2] & 0xff);
  }

  @Test
  void aShiftByWholePixelsIsACrop() {
    Canvas canvas = Canvas.of(60, 40, BACK);
    canvas.line(3, 4, 45, 33, SPOT, 5);
    Picture picture = canvas.picture();
    assertArrayEquals(
        picture.crop(7, 5, 32, 32).pixels(),
        new Align(32).apply(picture, new Similarity(1, 0, -7, -5)).pixels());
    assertArrayEquals(
        picture.crop(-7, 20, 32, 32).pixels(),
        new Align(32).apply(picture, new Similarity(1, 0, 7, -20)).pixels());
  }

  /** A quarter of a turn clockwise about (32, 32), and half the size. */
  @Test
  void aSpotIsTurnedAndShrunkWithItsColour() {
    Canvas canvas = Canvas.of(64, 64, BACK);
    canvas.fill(40, 28, 8, 8, SPOT);
    Similarity turn = Similarity.of(1, 0, -32, -32).then(Similarity.of(0.5, 90, 16, 16));
    Picture made = new Align(32).apply(canvas.picture(), turn);
    // The middle of the spot, (44, 32), is 12 to the right of the centre: now 6 below it.
    assertEquals(SPOT, at(made, 15, 21));
    assertEquals(SPOT, at(made, 16, 22));
    assertEquals(BACK, at(made, 21, 15));
    assertEquals(BACK, at(made, 16, 10));
  }

  @Test
  void beyondThePictureItIsBlackHoweverFar() {
    Picture picture = Canvas.of(10, 10, SPOT).picture();
    Picture far = new Align(8).apply(picture, new Similarity(1, 0, 500, 500));
    assertArrayEquals(Canvas.of(8, 8, Rgb.BLACK).picture().pixels(), far.pixels());
  }

  /** Fine stripes become grey when shrunk by eight, and not stripes of another width. */
  @Test
  void nothingIsSkippedWhenShrunk() {
    Canvas canvas = Canvas.of(256, 256, Rgb.BLACK);
    for (int x = 0; x < 256; x += 2) {
      canvas.fill(x, 0, 1, 256, Rgb.WHITE);
    }
    Picture made = new Align(32).apply(canvas.picture(), new Similarity(0.125, 0, 0, 0));
    for (int x = 2; x < 30; x++) {
      assertEquals(128, at(made, x, 16).green(), 1);
    }
  }
}

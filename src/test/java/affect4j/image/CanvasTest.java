package affect4j.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CanvasTest {
  private static final Rgb RED = new Rgb(255, 0, 0);

  @Test
  void aFilledRectangleCoversItsPixelsAndNoOthers() {
    Canvas canvas = Canvas.of(5, 4, Rgb.WHITE);
    canvas.fill(1, 2, 3, 1, RED);
    assertEquals("wwwww wwwww wrrrw wwwww", sketch(canvas));
  }

  @Test
  void aBoxIsDrawnInsideOfItsBorders() {
    Canvas canvas = Canvas.of(5, 4, Rgb.WHITE);
    canvas.box(1, 0, 4, 4, RED, 1);
    assertEquals("wrrrr wrwwr wrwwr wrrrr", sketch(canvas));
  }

  @Test
  void aBoxThickerThanItselfIsFull() {
    Canvas canvas = Canvas.of(3, 3, Rgb.WHITE);
    canvas.box(0, 0, 2, 2, RED, 9);
    assertEquals("rrw rrw www", sketch(canvas));
  }

  @Test
  void whatFallsOutsideIsCutOff() {
    Canvas canvas = Canvas.of(3, 3, Rgb.WHITE);
    canvas.fill(-5, 2, 7, 9, RED);
    canvas.fill(9, 9, 2, 2, RED);
    canvas.box(-4, -4, 2, 2, RED, 1);
    canvas.paste(Canvas.of(2, 2, RED).picture(), 2, -1);
    canvas.paste(Canvas.of(2, 2, RED).picture(), 7, 7);
    canvas.line(-9, -9, -3, -4, RED, 1);
    canvas.text(50, 50, 5, RED, "far away");
    assertEquals("wwr www rrw", sketch(canvas));
  }

  @Test
  void aLineRunsFromPointToPoint() {
    Canvas canvas = Canvas.of(40, 30, Rgb.WHITE);
    canvas.line(5, 5, 30, 20, Rgb.BLACK, 3);
    Picture picture = canvas.picture();
    assertFalse(blank(picture.crop(5, 5, 1, 1)));
    assertFalse(blank(picture.crop(30, 20, 1, 1)));
    assertArrayEquals(new byte[3], picture.crop(20, 14, 1, 1).pixels());
    assertTrue(blank(picture.crop(34, 0, 6, 30)), "right of its end");
    assertTrue(blank(picture.crop(0, 24, 40, 6)), "below its end");
  }

  @Test
  void textStandsOnItsLineAndIsAsWideAsSaid() {
    Canvas canvas = Canvas.of(200, 60, Rgb.WHITE);
    canvas.text(20, 40, 12, Rgb.BLACK, "AU12");
    int width = Canvas.textWidth("AU12", 12);
    Picture picture = canvas.picture();
    assertTrue(blank(picture.crop(0, 0, 200, 26)), "higher than a capital letter");
    assertTrue(blank(picture.crop(0, 43, 200, 17)), "below its line");
    assertTrue(blank(picture.crop(0, 0, 18, 60)), "left of its beginning");
    assertTrue(blank(picture.crop(22 + width, 0, 178 - width, 60)), "right of its end");
    assertFalse(blank(picture.crop(20, 28, width, 12)));
  }

  @Test
  void textCanBeThick() {
    assertTrue(ink(6) > 1.5 * ink(2), ink(6) + " dark pixels, after " + ink(2));
    Canvas canvas = Canvas.of(80, 60, Rgb.WHITE);
    assertThrows(IllegalArgumentException.class, () -> canvas.text(20, 45, 30, 0, Rgb.BLACK, "a"));
    assertThrows(IllegalArgumentException.class, () -> canvas.text(20, 45, 30, 31, Rgb.BLACK, "a"));
  }

  private static int ink(int stroke) {
    Canvas canvas = Canvas.of(80, 60, Rgb.WHITE);
    canvas.text(20, 45, 30, stroke, Rgb.BLACK, "a");
    int dark = 0;
    for (byte value : canvas.picture().pixels()) {
      dark += (value & 0xff) < 128 ? 1 : 0;
    }
    return dark;
  }

  @Test
  void drawingLeavesThePictureBelowAsItWas() {
    Picture picture = Pattern.of(8);
    byte[] before = picture.pixels().clone();
    Canvas canvas = Canvas.on(picture);
    Picture copy = canvas.picture();
    canvas.fill(0, 0, 8, 8, RED);
    assertArrayEquals(before, picture.pixels());
    assertArrayEquals(before, copy.pixels());
  }

  @Test
  void aColourBeyondAByteIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Rgb(0, 256, -1));
    assertEquals("parts of a colour must be in [0, 255], got 0, 256, -1", e.getMessage());
  }

  private static boolean blank(Picture picture) {
    for (byte each : picture.pixels()) {
      if (each != -1) {
        return false;
      }
    }
    return true;
  }

  /** One letter a pixel: w for white, r for red. */
  private static String sketch(Canvas canvas) {
    StringBuilder out = new StringBuilder();
    byte[] pixels = canvas.picture().pixels();
    for (int i = 0; i < pixels.length; i += 3) {
      if (i > 0 && i % (canvas.width() * 3) == 0) {
        out.append(' ');
      }
      out.append(pixels[i + 1] == -1 ? 'w' : pixels[i] == -1 ? 'r' : '?');
    }
    return out.toString();
  }
}

package affect4j.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {
  @ParameterizedTest
  @CsvSource({
    "112, 112, 232, 232, BILINEAR, 3, 8, 224, 224",
    "112, 112, 232, 232, BICUBIC, 0, 0, 232, 232",
    "37, 90, 50, 41, BICUBIC, 7, 5, 33, 36",
    "90, 37, 20, 91, BILINEAR, 19, 90, 1, 1",
    "64, 48, 64, 48, BILINEAR, 5, 6, 50, 40",
    "1, 1, 9, 9, BICUBIC, 2, 2, 5, 5"
  })
  void whatIsMadeInOneGoEqualsEachStepByItself(
      int width, int height, int toWidth, int toHeight, Filter filter, int x, int y, int w, int h) {
    Picture picture = Pattern.of(Math.max(width, height)).crop(0, 0, width, height);
    Resize resize = new Resize(toWidth, toHeight, filter);
    Picture cropped = resize.apply(picture).crop(x, y, w, h);
    View view = View.of(picture).resized(resize).cropped(x, y, w, h);
    assertView(cropped, view);
    assertView(flipped(cropped), view.mirrored());
    assertView(cropped, view.mirrored().mirrored());
    Picture flippedFirst = flipped(resize.apply(picture)).crop(x, y, w, h);
    assertView(flippedFirst, View.of(picture).resized(resize).mirrored().cropped(x, y, w, h));
    Resize again = new Resize(17, 23, filter);
    assertView(again.apply(cropped), view.resized(again));
    assertView(again.apply(flipped(cropped)), view.mirrored().resized(again));
  }

  @Test
  void aCropThatIsResizedEndsAtItsOwnEdges() {
    Picture picture = Pattern.of(60);
    Resize resize = new Resize(48, 48, Filter.BICUBIC);
    Picture wanted = resize.apply(picture.crop(11, 7, 30, 20).crop(2, 1, 25, 18));
    View view = View.of(picture).cropped(11, 7, 30, 20).cropped(2, 1, 25, 18).resized(resize);
    assertView(wanted, view);
    assertView(flipped(wanted), view.mirrored());
  }

  @Test
  void beyondTheEdgesItIsBlack() {
    Picture picture = Pattern.of(9);
    assertView(picture.crop(-3, 2, 9, 9), View.of(picture).cropped(-3, 2, 9, 9));
    assertView(
        flipped(picture).crop(4, -1, 9, 9), View.of(picture).mirrored().cropped(4, -1, 9, 9));
  }

  @Test
  void aPictureOfWhichNothingIsAskedIsItself() {
    Picture picture = Pattern.of(9);
    assertSame(picture, View.of(picture).picture());
    assertSame(picture, View.of(picture).mirrored().mirrored().picture());
  }

  @Test
  void aBufferThatIsTooSmallIsRefused() {
    View view = View.of(Pattern.of(4));
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> view.into(Normalize.IMAGENET, FloatBuffer.allocate(50), 3));
    assertEquals("room for 48 numbers from index 3 wanted, got a buffer of 50", e.getMessage());
  }

  private static Picture flipped(Picture picture) {
    Picture to = picture.crop(0, 0, picture.width(), picture.height());
    for (int i = 0; i < to.pixels().length; i++) {
      int x = i / 3 % to.width();
      to.pixels()[i] = picture.pixels()[i + (to.width() - 1 - 2 * x) * 3];
    }
    return to;
  }

  private static void assertView(Picture wanted, View view) {
    assertEquals(wanted.width(), view.width());
    assertEquals(wanted.height(), view.height());
    assertArrayEquals(wanted.pixels(), view.picture().pixels());
    float[] numbers = new float[wanted.pixels().length + 5];
    Normalize.IMAGENET.into(wanted, numbers, 5);
    float[] got = new float[numbers.length];
    view.into(Normalize.IMAGENET, FloatBuffer.wrap(got), 5);
    assertArrayEquals(numbers, got);
  }
}

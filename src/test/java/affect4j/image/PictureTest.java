package affect4j.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PictureTest {
  private static final Picture PICTURE =
      new Picture(2, 2, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});

  @Test
  void aCropInsideIsThatPart() {
    assertArrayEquals(new byte[] {10, 11, 12}, PICTURE.crop(1, 1, 1, 1).pixels());
    assertArrayEquals(PICTURE.pixels(), PICTURE.crop(0, 0, 2, 2).pixels());
  }

  @Test
  void aCropBeyondTheEdgesIsBlackThere() {
    assertArrayEquals(
        new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3}, PICTURE.crop(-1, -1, 2, 2).pixels());
    assertArrayEquals(
        new byte[] {10, 11, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0}, PICTURE.crop(1, 1, 2, 2).pixels());
  }

  @Test
  void aCropFarAwayIsBlack() {
    for (int at : new int[] {-9, 9, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertArrayEquals(new byte[12], PICTURE.crop(at, 0, 2, 2).pixels());
      assertArrayEquals(new byte[12], PICTURE.crop(0, at, 2, 2).pixels());
    }
  }

  @Test
  void aSizeThatNoArrayHoldsIsRefused() {
    var e =
        assertThrows(IllegalArgumentException.class, () -> PICTURE.crop(0, 0, 1 << 16, 1 << 16));
    assertEquals("a picture cannot have 65536 x 65536 pixels", e.getMessage());
  }

  @Test
  void bytesThatDoNotFitTheSizeAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Picture(2, 2, new byte[11]));
    assertEquals("a picture of 2 x 2 pixels cannot have 11 bytes", e.getMessage());
  }
}

package affect4j.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.image.Picture;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarpTest {
  /** CRC-32 of the bytes that Pillow 12.3.0 makes, given the matrix of torchvision's affine. */
  @ParameterizedTest
  @CsvSource({
    "112, 112, 20, 0, 0, 1, 1229197752",
    "112, 112, -13.37, 11, -22, 0.8, 1378330053",
    "64, 37, 7.5, -5, 3, 0.93, 3679376404",
    "63, 112, -20, 3, 9, 1.25, 3175295305",
    "112, 112, 179.5, 0, 0, 1, 1596619911"
  })
  void anAffineMapEqualsPillows(
      int width, int height, double angle, int right, int down, double scale, long crc) {
    Warp warp = Warp.affine(width, height, angle, right, down, scale);
    assertEquals(crc, crc(warp.apply(Faces.pattern(width, height))));
  }

  /** CRC-32 of the bytes that Pillow 12.3.0 makes; right angles are a path of their own there. */
  @ParameterizedTest
  @CsvSource({
    "112, 112, 20, 4168661131",
    "112, 112, -13.37, 535792938",
    "64, 37, 7.5, 512370491",
    "63, 112, -0.001, 2455529302",
    "112, 112, 90, 588269806",
    "64, 37, 180, 2216306889"
  })
  void aRotationEqualsPillows(int width, int height, double angle, long crc) {
    assertEquals(crc, crc(Warp.rotation(width, height, angle).apply(Faces.pattern(width, height))));
  }

  @Test
  void aShiftMovesPixelsRightAndDownAndLeavesBlackBehind() {
    Picture picture = Faces.pattern(12, 10);
    Picture moved = Warp.affine(12, 10, 0, 3, -2, 1).apply(picture);
    assertArrayEquals(picture.crop(-3, 2, 12, 10).pixels(), moved.pixels());
  }

  private static long crc(Picture picture) {
    CRC32 crc = new CRC32();
    crc.update(picture.pixels());
    return crc.getValue();
  }
}

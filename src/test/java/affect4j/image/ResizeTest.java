package affect4j.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResizeTest {
  private static final JsonNode GOLDEN =
      JsonMapper.shared().readTree(ResizeTest.class.getResourceAsStream("/golden/image_ops.json"));

  @ParameterizedTest
  @CsvSource({
    "BILINEAR, 224", "BILINEAR, 228", "BILINEAR, 232", "BILINEAR, 299", "BILINEAR, 64",
    "BICUBIC, 224", "BICUBIC, 228", "BICUBIC, 232", "BICUBIC, 299", "BICUBIC, 64"
  })
  void everyByteEqualsPillows(Filter filter, int side) {
    Picture resized = new Resize(side, side, filter).apply(Pattern.of(112));
    JsonNode wanted = GOLDEN.get("resize_" + filter.name().toLowerCase(Locale.ROOT) + "_" + side);
    assertPixel(wanted.get("px(0,0)"), resized, 0, 0);
    assertPixel(wanted.get("px(y=5,x=9)"), resized, 9, 5);
    assertPixel(wanted.get("px(y=50,x=57)"), resized, 57, 50);
    assertPixel(wanted.get("last"), resized, side - 1, side - 1);
    CRC32 crc = new CRC32();
    crc.update(resized.pixels());
    assertEquals(wanted.get("crc32_of_HWC_bytes").asLong(), crc.getValue());
  }

  @Test
  void aSmallPictureEqualsPillowsAllOver() {
    Picture resized = new Resize(16, 16, Filter.BILINEAR).apply(Pattern.of(112));
    JsonNode wanted = GOLDEN.get("small16");
    assertEquals(wanted.size(), resized.pixels().length);
    for (int i = 0; i < wanted.size(); i++) {
      assertEquals(wanted.get(i).asInt(), resized.pixels()[i] & 0xff, "byte " + i);
    }
  }

  /** CRC-32 of the bytes that Pillow 12.3.0 makes of the same pattern. */
  @ParameterizedTest
  @CsvSource({
    "BILINEAR, 1, 1, 1533748363",
    "BILINEAR, 224, 3, 2795912222",
    "BILINEAR, 5, 300, 3105532186",
    "BILINEAR, 111, 113, 4221664956",
    "BILINEAR, 112, 50, 2404335994",
    "BILINEAR, 61, 112, 3638025235",
    "BILINEAR, 337, 223, 4019636802",
    "BICUBIC, 1, 1, 2465472752",
    "BICUBIC, 224, 3, 1580060294",
    "BICUBIC, 5, 300, 205401171",
    "BICUBIC, 111, 113, 2045377472",
    "BICUBIC, 112, 50, 2780446692",
    "BICUBIC, 61, 112, 4148837060",
    "BICUBIC, 337, 223, 3331503983",
  })
  void anyShapeEqualsPillows(Filter filter, int width, int height, long crc) {
    CRC32 got = new CRC32();
    got.update(new Resize(width, height, filter).apply(Pattern.of(112)).pixels());
    assertEquals(crc, got.getValue());
  }

  /**
   * Pillow's Tests/test_image_resample.py: bright and dark squares of a checkerboard, of which the
   * left upper quarter is given; the others mirror it.
   */
  @ParameterizedTest
  @CsvSource({
    "BILINEAR, 8, 'e1 c9 c9 b7'",
    "BILINEAR, 2, 'e1 b0 b0 98'",
    "BICUBIC, 12, 'e1 e3 d4 e3 e5 d6 d4 d6 c9'",
    "BICUBIC, 4, 'e1 e5 ee b9 e5 e9 f3 bc ee f3 fd c1 b9 bc c1 a2'"
  })
  void theCheckerboardsOfPillowsOwnTestsComeOutAsThere(Filter filter, int from, String quarter) {
    byte[] wanted = HexFormat.ofDelimiter(" ").parseHex(quarter);
    int half = (int) Math.sqrt(wanted.length);
    Canvas board = Canvas.of(from, from, grey(0x1e));
    board.fill(0, 0, from / 2, from / 2, grey(0xe1));
    board.fill(from / 2, from / 2, from / 2, from / 2, grey(0xe1));
    Picture resized = new Resize(2 * half, 2 * half, filter).apply(board.picture());
    for (int y = 0; y < half; y++) {
      for (int x = 0; x < half; x++) {
        int value = wanted[y * half + x] & 0xff;
        assertEquals(value, red(resized, x, y));
        assertEquals(value, red(resized, 2 * half - 1 - x, 2 * half - 1 - y));
        assertEquals(255 - value, red(resized, 2 * half - 1 - x, y));
        assertEquals(255 - value, red(resized, x, 2 * half - 1 - y));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Filter.class)
  void aPictureOfOneColourStaysOneColour(Filter filter) {
    Picture grey = Canvas.of(7, 5, new Rgb(200, 100, 255)).picture();
    Picture resized = new Resize(31, 2, filter).apply(grey);
    assertArrayEquals(
        Canvas.of(31, 2, new Rgb(200, 100, 255)).picture().pixels(), resized.pixels());
  }

  @Test
  void aPictureOfTheRightSizeIsReturnedAsItIs() {
    Picture picture = Pattern.of(9);
    assertSame(picture, new Resize(9, 9, Filter.BICUBIC).apply(picture));
  }

  @Test
  void nothingCannotBeResizedTo() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Resize(0, 4, Filter.BILINEAR));
    assertEquals("a picture must be resized to at least 1 x 1 pixels, got 0 x 4", e.getMessage());
  }

  private static Rgb grey(int value) {
    return new Rgb(value, value, value);
  }

  private static int red(Picture picture, int x, int y) {
    return picture.pixels()[(y * picture.width() + x) * 3] & 0xff;
  }

  private static void assertPixel(JsonNode wanted, Picture picture, int x, int y) {
    for (int c = 0; c < 3; c++) {
      int got = picture.pixels()[(y * picture.width() + x) * 3 + c] & 0xff;
      assertEquals(wanted.get(c).asInt(), got, "colour " + c + " at " + x + ", " + y);
    }
  }
}

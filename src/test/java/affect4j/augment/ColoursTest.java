package affect4j.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.image.Filter;
import affect4j.image.Picture;
import affect4j.image.Resize;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ColoursTest {
  private static final JsonNode GOLDEN =
      JsonMapper.shared().readTree(ColoursTest.class.getResourceAsStream("/golden/image_ops.json"));

  private static final Picture EVERY_COLOUR = Faces.everyColour();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brightness_1.3", "brightness_0.65", "contrast_0.7", "contrast_1.35",
        "saturation_1.25", "saturation_0.6", "hue_0.07", "hue_-0.08"
      })
  void everyByteEqualsPillows(String name) {
    Picture small = new Resize(16, 16, Filter.BILINEAR).apply(Faces.pattern(112, 112));
    int dash = name.indexOf('_');
    double factor = Double.parseDouble(name.substring(dash + 1));
    assertArrayEquals(ints(GOLDEN.get(name)), ints(change(name.substring(0, dash), factor, small)));
  }

  /** Torchvision's test/test_transforms.py, on a picture of 2 x 2 pixels. */
  @ParameterizedTest
  @CsvSource({
    "brightness, 1, '0 5 13 54 135 226 37 8 234 90 255 1'",
    "brightness, 0.5, '0 2 6 27 67 113 18 4 117 45 127 0'",
    "brightness, 2, '0 10 26 108 255 255 74 16 255 180 255 2'",
    "contrast, 1, '0 5 13 54 135 226 37 8 234 90 255 1'",
    "contrast, 0.5, '43 45 49 70 110 156 61 47 160 88 170 43'",
    "contrast, 2, '0 0 0 22 184 255 0 0 255 94 255 0'",
    "hue, 0, '0 5 13 54 139 226 35 8 234 91 255 1'",
    "hue, 0.25, '13 0 12 224 54 226 234 8 99 1 222 255'",
    "hue, -0.25, '0 13 2 54 226 58 8 234 152 255 43 1'"
  })
  void theNumbersOfTorchvisionsOwnTestsComeOut(String name, double factor, String wanted) {
    byte[] pixels = {0, 5, 13, 54, (byte) 135, (byte) 226, 37, 8, (byte) 234, 90, (byte) 255, 1};
    int[] numbers = Arrays.stream(wanted.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertArrayEquals(numbers, ints(change(name, factor, new Picture(2, 2, pixels))));
  }

  /** CRC-32 of the bytes that Pillow 12.3.0 makes of every colour there is. */
  @ParameterizedTest
  @CsvSource({
    "hue, 0, 4255640757",
    "hue, 0.1, 3404625994",
    "hue, -0.1, 3755438926",
    "saturation, 0.6, 2204213234",
    "saturation, 1.4, 3692974544"
  })
  void everyColourThereIsEqualsPillows(String name, double factor, long crc) {
    assertEquals(crc, crc(change(name, factor, EVERY_COLOUR)));
  }

  /** CRC-32 of the bytes that Pillow 12.3.0 makes of the pattern. */
  @ParameterizedTest
  @CsvSource({
    "contrast, 0, 346051017",
    "contrast, 0.6, 3864833399",
    "contrast, 1.4, 1515879890",
    "contrast, 2.5, 3396782041",
    "brightness, 0, 1960436091",
    "brightness, 0.6, 1874365458",
    "brightness, 1.4, 3926057692",
    "brightness, 2.5, 3256869724"
  })
  void strongAndWeakFactorsEqualPillows(String name, double factor, long crc) {
    assertEquals(crc, crc(change(name, factor, Faces.pattern(112, 112))));
  }

  @Test
  void noColourOperationTouchesThePictureThatItIsGiven() {
    Picture picture = Faces.pattern(8, 8);
    for (String name : new String[] {"brightness", "contrast", "saturation", "hue"}) {
      change(name, 0.3, picture);
    }
    assertArrayEquals(Faces.pattern(8, 8).pixels(), picture.pixels());
  }

  private static Picture change(String name, double factor, Picture picture) {
    return switch (name) {
      case "brightness" -> new Brightness((float) factor).apply(picture);
      case "contrast" -> new Contrast((float) factor).apply(picture);
      case "saturation" -> new Saturation((float) factor).apply(picture);
      default -> new Hue(factor).apply(picture);
    };
  }

  private static long crc(Picture picture) {
    CRC32 crc = new CRC32();
    crc.update(picture.pixels());
    return crc.getValue();
  }

  private static int[] ints(Picture picture) {
    int[] ints = new int[picture.pixels().length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = picture.pixels()[i] & 0xff;
    }
    return ints;
  }

  private static int[] ints(JsonNode numbers) {
    int[] ints = new int[numbers.size()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = numbers.get(i).asInt();
    }
    return ints;
  }
}

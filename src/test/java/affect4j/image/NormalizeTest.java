package affect4j.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NormalizeTest {
  private static final JsonNode GOLDEN =
      JsonMapper.shared()
          .readTree(NormalizeTest.class.getResourceAsStream("/golden/image_ops.json"));

  private static final double[] MEAN = {0.485, 0.456, 0.406};
  private static final double[] STD = {0.229, 0.224, 0.225};

  private static final Normalize.Channels ZERO = new Normalize.Channels(0, 0, 0);
  private static final Normalize.Channels ONE = new Normalize.Channels(1, 1, 1);

  @Test
  void numbersEqualTheReferenceAndColoursLieInPlanes() {
    int area = 112 * 112;
    float[] out = new float[3 * area + 7];
    Normalize.IMAGENET.into(Pattern.of(112), out, 5);
    JsonNode wanted = GOLDEN.get("normalize");
    double sum = 0;
    for (float each : out) {
      sum += each;
    }
    assertEquals(wanted.get("sum").asDouble(), sum, 0.01);
    for (int c = 0; c < 3; c++) {
      assertEquals(wanted.get("px(0,0)").get(c).floatValue(), out[5 + c * area]);
      int pixel = 50 * 112 + 57;
      double value = (Pattern.of(112).pixels()[3 * pixel + c] & 0xff) / 255.0;
      assertEquals((value - MEAN[c]) / STD[c], out[5 + c * area + pixel], 1e-6);
    }
    assertEquals(0, out[4]);
    assertEquals(0, out[5 + 3 * area]);
  }

  @Test
  void aBufferIsFilledFromTheOffsetAndItsPositionStays() {
    FloatBuffer buffer = FloatBuffer.allocate(6).position(4);
    new Normalize(new Normalize.Channels(0, 0, 0), new Normalize.Channels(1, 0.5f, 0.25f), false)
        .into(Canvas.of(1, 1, Rgb.WHITE).picture(), buffer, 2);
    assertEquals(FloatBuffer.wrap(new float[] {0, 0, 1, 2, 4, 0}), buffer.duplicate().rewind());
    assertEquals(4, buffer.position());
  }

  @Test
  void withoutColoursAllThreePlanesAreOfTheLuma() {
    Normalize plain = new Normalize(ZERO, ONE, true);
    Picture red = new Picture(1, 1, new byte[] {(byte) 200, 40, 7});
    float[] out = new float[3];
    plain.into(red, out, 0);
    float luma = 84 / 255f; // 0.299 * 200 + 0.587 * 40 + 0.114 * 7 = 84.1
    assertArrayEquals(new float[] {luma, luma, luma}, out);
    float[] seen = new float[3];
    View.of(red).into(plain, FloatBuffer.wrap(seen), 0);
    assertArrayEquals(out, seen);
  }

  @Test
  void aBufferTooShortIsRefused() {
    Picture picture = Canvas.of(2, 2, Rgb.WHITE).picture();
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Normalize.IMAGENET.into(picture, new float[20], 9));
    assertEquals("room for 12 numbers from index 9 wanted, got a buffer of 20", e.getMessage());
  }

  @Test
  void aDeviationOfNothingIsRefused() {
    Normalize.Channels none = new Normalize.Channels(0, 1, 1);
    var e = assertThrows(IllegalArgumentException.class, () -> new Normalize(none, none, false));
    assertEquals(
        "standard deviations must be above 0, got Channels[red=0.0, green=1.0, blue=1.0]",
        e.getMessage());
  }
}

package affect4j.image;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * From bytes to what a network is fed: each colour divided by 255, less its mean, over its standard
 * deviation; order red, green, blue.
 *
 * @param grey whether the picture's colours are taken away first, as {@link Picture#grey} does
 */
public record Normalize(Channels mean, Channels std, boolean grey) {
  /** The colours of ImageNet, which all published networks here were trained with. */
  public static final Normalize IMAGENET =
      new Normalize(
          new Channels(0.485f, 0.456f, 0.406f), new Channels(0.229f, 0.224f, 0.225f), false);

  public Normalize {
    if (!(std.red() > 0 && std.green() > 0 && std.blue() > 0)) {
      throw new IllegalArgumentException("standard deviations must be above 0, got " + std);
    }
  }

  /** Of {@code mean} and {@code deviation}, red, green and blue each. */
  public static Normalize of(List<Double> mean, List<Double> deviation, boolean grey) {
    return new Normalize(channels(mean), channels(deviation), grey);
  }

  /** The same, with or without the picture's colours. */
  public Normalize grey(boolean without) {
    return new Normalize(mean, std, without);
  }

  private static Channels channels(List<Double> values) {
    return new Channels(
        values.get(0).floatValue(), values.get(1).floatValue(), values.get(2).floatValue());
  }

  /** One number for each colour, in units of the brightest value. */
  public record Channels(float red, float green, float blue) {}

  /** Writes {@code picture} as (3, height, width) into {@code out} from index {@code offset}. */
  public void into(Picture picture, float[] out, int offset) {
    into(picture, FloatBuffer.wrap(out), offset);
  }

  /**
   * Writes {@code picture} as (3, height, width) into {@code out} from index {@code offset},
   * whatever its position is.
   */
  public void into(Picture picture, FloatBuffer out, int offset) {
    if (offset < 0 || out.limit() - offset < picture.pixels().length) {
      throw new IllegalArgumentException(
          "room for "
              + picture.pixels().length
              + " numbers from index "
              + offset
              + " wanted, got a buffer of "
              + out.limit());
    }
    Picture shown = grey ? picture.grey() : picture;
    int area = picture.width() * picture.height();
    float[][] values = values();
    for (int colour = 0; colour < values.length; colour++) {
      plane(shown, colour, values[colour], out, offset + colour * area);
    }
  }

  /** What each byte becomes: red, green and blue x 256. */
  float[][] values() {
    return new float[][] {
      values(mean.red(), std.red()),
      values(mean.green(), std.green()),
      values(mean.blue(), std.blue())
    };
  }

  private static float[] values(float mean, float std) {
    float[] values = new float[256];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i / 255f - mean) / std;
    }
    return values;
  }

  private static void plane(
      Picture picture, int colour, float[] values, FloatBuffer out, int offset) {
    byte[] pixels = picture.pixels();
    int to = offset;
    for (int i = colour; i < pixels.length; i += 3) {
      out.put(to++, values[pixels[i] & 0xff]);
    }
  }
}

package affect4j.scene;

import affect4j.image.Grey;

/** What a camera and the light do to a picture, at random: darker, flatter, noisier, blurred. */
final class Light {
  /** Noise over what is left of the contrast in which nobody could see a face, in grey levels. */
  private static final double DROWNED = 30;

  private Light() {}

  /** Changes {@code picture}; its values stay within 0 to 255 and are whole, as a camera's are. */
  static void fall(Grey picture, Chance chance) {
    if (chance.happens(0.25)) {
      blur(picture, chance.happens(0.5) ? 1 : 2);
    }
    double left = shade(picture, chance);
    double noise = chance.happens(0.5) ? Math.min(DROWNED * left, chance.ratio(0.5, 12)) : 0;
    float[] values = picture.values();
    for (int i = 0; i < values.length; i++) {
      double value = noise > 0 ? values[i] + noise * chance.normal() : values[i];
      values[i] = Math.round(Math.max(0, Math.min(255, value)));
    }
  }

  /**
   * Gain, contrast, gamma, and light that falls from one side; returns how much contrast is left.
   */
  private static double shade(Grey picture, Chance chance) {
    double gain = chance.happens(0.5) ? chance.ratio(0.12, 1.3) : 1;
    double flat = chance.happens(0.3) ? chance.in(0.4, 1) : 1;
    double gamma = chance.happens(0.3) ? chance.ratio(0.6, 1.7) : 1;
    double base = chance.in(0, 255);
    boolean side = chance.happens(0.3);
    double across = side ? chance.in(-1, 1) : 0;
    double down = side ? chance.in(-1, 1) : 0;
    double[] tone = new double[256];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = gain * (base + flat * (255 * Math.pow(i / 255.0, gamma) - base));
    }
    float[] values = picture.values();
    for (int y = 0; y < picture.height(); y++) {
      double row = down * (y / (double) picture.height() - 0.5);
      for (int x = 0; x < picture.width(); x++) {
        int at = y * picture.width() + x;
        double light = 1 + row + across * (x / (double) picture.width() - 0.5);
        int level = (int) Math.max(0, Math.min(255, values[at]));
        values[at] = (float) (tone[level] * light);
      }
    }
    return gain * flat;
  }

  /** The mean of (2 radius + 1) values across, then down. */
  static void blur(Grey picture, int radius) {
    float[] values = picture.values();
    float[] across = new float[values.length];
    int width = picture.width();
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < width; x++) {
        float sum = 0;
        for (int d = -radius; d <= radius; d++) {
          sum += picture.at(x + d, y);
        }
        across[y * width + x] = sum / (2 * radius + 1);
      }
    }
    Grey wide = new Grey(width, picture.height(), across);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < width; x++) {
        float sum = 0;
        for (int d = -radius; d <= radius; d++) {
          sum += wide.at(x, y + d);
        }
        values[y * width + x] = sum / (2 * radius + 1);
      }
    }
  }
}

package affect4j.bench;

import affect4j.face.Box;
import affect4j.image.Grey;
import affect4j.image.Picture;
import affect4j.image.Similarity;
import java.util.Locale;
import java.util.Random;

/**
 * A picture of one face, laid in grey on the middle of an even ground, so that it is known where
 * the only face is.
 *
 * @param words what is done to it
 * @param width of the ground, in pixels
 * @param height of the ground, in pixels
 * @param side of the laid picture, in pixels
 * @param degrees by which it is turned, clockwise
 * @param light what is left of it, of 1
 * @param noise deviation of what is added to each pixel, in grey levels
 * @param masked whether mouth and chin are under a grey rectangle
 */
record Portrait(
    String words,
    int width,
    int height,
    int side,
    double degrees,
    double light,
    double noise,
    boolean masked) {
  private static final float GROUND = 118;
  private static final float MASK = 150;

  /** As it is, at the side of a usual crop. */
  static Portrait upright() {
    return new Portrait("upright", 500, 440, 224, 0, 1, 0, false);
  }

  Portrait turned(double by) {
    String how = String.format(Locale.ROOT, "turned by %.0f degrees", by);
    return new Portrait(how, width, height, side, by, light, noise, masked);
  }

  Portrait dark() {
    return new Portrait(
        "a fifth of the light, noise of 6", width, height, side, degrees, 0.2, 6, masked);
  }

  Portrait maskedBelow() {
    return new Portrait("mouth and chin covered", width, height, side, degrees, light, noise, true);
  }

  /** On a large ground, so that the picture has {@code pixels} a side. */
  Portrait sized(int pixels) {
    int tall = pixels < 700 ? 960 : 1400;
    return new Portrait(
        pixels + " pixels a side", 1280, tall, pixels, degrees, light, noise, masked);
  }

  /** {@code face} so shown; what is drawn at random follows from {@code seed}. */
  Picture of(Picture face, long seed) {
    Grey grey = Grey.of(face);
    if (masked) {
      cover(grey);
    }
    double scale = side / (double) Math.max(face.width(), face.height());
    Similarity map =
        new Similarity(1, 0, -face.width() / 2.0, -face.height() / 2.0)
            .then(Similarity.of(scale, degrees, width / 2.0, height / 2.0));
    Grey shown = grey.warped(map, width, height, GROUND);
    Random random = new Random(seed);
    float[] values = shown.values();
    for (int i = 0; i < values.length; i++) {
      double added = noise > 0 ? noise * random.nextGaussian() : 0;
      values[i] = (float) (light * values[i] + added);
    }
    return shown.picture();
  }

  private static void cover(Grey face) {
    for (int y = (int) (0.6 * face.height()); y < 0.95 * face.height(); y++) {
      for (int x = (int) (0.2 * face.width()); x < 0.8 * face.width(); x++) {
        face.values()[y * face.width() + x] = MASK;
      }
    }
  }

  /** Whether {@code box} is about the face: its middle is less than a third of the side away. */
  boolean shows(Box box) {
    double right = box.x() + box.width() / 2 - width / 2.0;
    double down = box.y() + box.height() / 2 - height / 2.0;
    return Math.hypot(right, down) < side / 3.0;
  }
}

package affect4j.augment;

import affect4j.image.Picture;

/** Mixtures of two 8-bit values, rounded as Pillow's ImageEnhance rounds them. */
final class Blend {
  private Blend() {}

  /**
   * From {@code base} at factor 0 by way of {@code value} at 1 to beyond it, in [0, 255], in single
   * precision and cut off after the point.
   */
  static int of(int base, int value, float factor) {
    float mixed = base + factor * (value - base);
    return (int) Math.max(0, Math.min(255, mixed));
  }

  /** Every byte of {@code picture} mixed with the same {@code base}. */
  static Picture with(int base, Picture picture, float factor) {
    byte[] mixed = new byte[256];
    for (int value = 0; value < mixed.length; value++) {
      mixed[value] = (byte) of(base, value, factor);
    }
    byte[] from = picture.pixels();
    byte[] to = new byte[from.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = mixed[from[i] & 0xff];
    }
    return new Picture(picture.width(), picture.height(), to);
  }
}

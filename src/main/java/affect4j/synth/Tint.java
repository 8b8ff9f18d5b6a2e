package affect4j.synth;

import java.awt.Color;

/** A colour to compute with; each part from 0 to 1, and cut off there when it is drawn. */
record Tint(double red, double green, double blue) {
  static final Tint BLACK = new Tint(0, 0, 0);
  static final Tint WHITE = new Tint(1, 1, 1);

  /** From hexadecimal digits, as {@code 0xe8b796}. */
  static Tint of(int rgb) {
    return new Tint(((rgb >> 16) & 255) / 255.0, ((rgb >> 8) & 255) / 255.0, (rgb & 255) / 255.0);
  }

  /** This where {@code share} is 0, {@code other} where it is 1. */
  Tint mix(Tint other, double share) {
    return new Tint(
        red + (other.red - red) * share,
        green + (other.green - green) * share,
        blue + (other.blue - blue) * share);
  }

  Tint times(double factor) {
    return new Tint(red * factor, green * factor, blue * factor);
  }

  Tint times(Tint other) {
    return new Tint(red * other.red, green * other.green, blue * other.blue);
  }

  Color color(double alpha) {
    return new Color(part(red), part(green), part(blue), part(alpha));
  }

  static float part(double value) {
    return (float) Math.max(0, Math.min(1, value));
  }
}

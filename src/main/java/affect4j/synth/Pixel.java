package affect4j.synth;

/** Alpha, red, green and blue in one integer, each from 0 to 255. */
final class Pixel {
  private Pixel() {}

  static int of(int alpha, int red, int green, int blue) {
    return (alpha << 24) | (red << 16) | (green << 8) | blue;
  }

  static int alpha(int pixel) {
    return pixel >>> 24;
  }

  static int red(int pixel) {
    return (pixel >> 16) & 255;
  }

  static int green(int pixel) {
    return (pixel >> 8) & 255;
  }

  static int blue(int pixel) {
    return pixel & 255;
  }

  /** Each part times {@code share} of 255. */
  static int times(int pixel, int share) {
    return of(
        alpha(pixel) * share / 255,
        red(pixel) * share / 255,
        green(pixel) * share / 255,
        blue(pixel) * share / 255);
  }

  /** {@code pixel} with {@code share} of 256 of its colour become {@code colour}; both opaque. */
  static int toward(int pixel, int colour, int share) {
    int alpha = alpha(pixel);
    return of(
        alpha,
        part(red(pixel), red(colour) * alpha / 255, share),
        part(green(pixel), green(colour) * alpha / 255, share),
        part(blue(pixel), blue(colour) * alpha / 255, share));
  }

  private static int part(int from, int to, int share) {
    return from + (((to - from) * share) >> 8);
  }

  /** {@code top} laid over {@code below}, both premultiplied. */
  static int over(int top, int below) {
    return top + times(below, 255 - alpha(top));
  }
}

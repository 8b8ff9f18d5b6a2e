package affect4j.augment;

import affect4j.image.Picture;

/**
 * An affine map from new pixels to old ones, (x, y) to (ax + by + c, dx + ey + f), by which a
 * picture is redrawn: the nearest old pixel, black beyond the edges, in fixed point with 16 bits
 * after the point as Pillow has it.
 */
record Warp(double a, double b, double c, double d, double e, double f) {
  private static final double ONE = 1 << 16;

  /**
   * Turns clockwise about the centre, scales and shifts, as torchvision's affine does.
   *
   * @param angle in degrees
   * @param right pixels to shift by
   * @param down pixels to shift by
   */
  static Warp affine(int width, int height, double angle, int right, int down, double scale) {
    double cos = Math.cos(Math.toRadians(angle)) / scale;
    double sin = Math.sin(Math.toRadians(angle)) / scale;
    return about(width / 2.0, height / 2.0, cos, sin, right, down);
  }

  /** Turns counter-clockwise about the centre, as Pillow's and torchvision's rotate do. */
  static Warp rotation(int width, int height, double angle) {
    double radians = -Math.toRadians(angle);
    double cos = round(Math.cos(radians));
    double sin = round(Math.sin(radians));
    return about(width / 2.0, height / 2.0, cos, sin, 0, 0);
  }

  private static Warp about(double x, double y, double cos, double sin, int right, int down) {
    double c = cos * (-x - right) + sin * (-y - down) + x;
    double f = -sin * (-x - right) + cos * (-y - down) + y;
    return new Warp(cos, sin, c, -sin, cos, f);
  }

  /** To 15 digits after the point, which makes right angles exact. */
  private static double round(double value) {
    return Math.rint(value * 1e15) / 1e15;
  }

  Picture apply(Picture picture) {
    int width = picture.width();
    int height = picture.height();
    byte[] from = picture.pixels();
    byte[] to = new byte[from.length];
    long across = fixed(a);
    long tilt = fixed(d);
    long startX = fixed(c + a * 0.5 + b * 0.5);
    long startY = fixed(f + d * 0.5 + e * 0.5);
    int at = 0;
    for (int y = 0; y < height; y++) {
      long oldX = startX + y * fixed(b);
      long oldY = startY + y * fixed(e);
      for (int x = 0; x < width; x++) {
        long column = oldX >> 16;
        long row = oldY >> 16;
        if (column >= 0 && column < width && row >= 0 && row < height) {
          int old = (int) (row * width + column) * 3;
          to[at] = from[old];
          to[at + 1] = from[old + 1];
          to[at + 2] = from[old + 2];
        }
        at += 3;
        oldX += across;
        oldY += tilt;
      }
    }
    return new Picture(width, height, to);
  }

  private static long fixed(double value) {
    return (long) Math.floor(value * ONE + 0.5);
  }
}

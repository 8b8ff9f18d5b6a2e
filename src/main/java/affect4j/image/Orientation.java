package affect4j.image;

/**
 * Where the first row and the first column of a stored picture belong, by the eight values of the
 * EXIF tag 0x0112.
 */
enum Orientation {
  TOP_LEFT(false, false, false),
  TOP_RIGHT(false, true, false),
  BOTTOM_RIGHT(false, true, true),
  BOTTOM_LEFT(false, false, true),
  LEFT_TOP(true, false, false),
  RIGHT_TOP(true, false, true),
  RIGHT_BOTTOM(true, true, true),
  LEFT_BOTTOM(true, true, false);

  private final boolean swapped;
  private final boolean fromRight;
  private final boolean fromBelow;

  Orientation(boolean swapped, boolean fromRight, boolean fromBelow) {
    this.swapped = swapped;
    this.fromRight = fromRight;
    this.fromBelow = fromBelow;
  }

  /** By the value of the EXIF tag, 1 to 8; upright for all others, as viewers have it. */
  static Orientation of(long exif) {
    return exif >= 1 && exif <= values().length ? values()[(int) exif - 1] : TOP_LEFT;
  }

  /** {@code picture} turned and mirrored until it is upright. */
  Picture apply(Picture picture) {
    if (this == TOP_LEFT) {
      return picture;
    }
    int right = fromRight ? -3 : 3;
    int down = (fromBelow ? -3 : 3) * picture.width();
    int corner =
        (fromRight ? 3 * (picture.width() - 1) : 0)
            + (fromBelow ? 3 * picture.width() * (picture.height() - 1) : 0);
    int width = swapped ? picture.height() : picture.width();
    int height = swapped ? picture.width() : picture.height();
    byte[] in = picture.pixels();
    byte[] out = new byte[in.length];
    int to = 0;
    for (int y = 0; y < height; y++) {
      int from = corner + y * (swapped ? right : down);
      for (int x = 0; x < width; x++) {
        out[to] = in[from];
        out[to + 1] = in[from + 1];
        out[to + 2] = in[from + 2];
        to += 3;
        from += swapped ? down : right;
      }
    }
    return new Picture(width, height, out);
  }
}

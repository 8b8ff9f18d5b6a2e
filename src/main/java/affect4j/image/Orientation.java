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
    return new Turn(swapped, fromRight, fromBelow).apply(picture);
  }
}

package affect4j.image;

/**
 * How a stored picture becomes upright.
 *
 * @param swapped whether its rows become columns
 * @param fromRight whether it is read from its right edge
 * @param fromBelow whether it is read from its lower edge
 */
public record Turn(boolean swapped, boolean fromRight, boolean fromBelow) {
  /** It is upright. */
  public static final Turn NONE = new Turn(false, false, false);

  /** Clockwise, in degrees: 0, 90, 180 or 270; of a mirrored picture that of its columns. */
  public int degrees() {
    if (swapped) {
      return fromRight ? 270 : 90;
    }
    return fromBelow ? 180 : 0;
  }

  /** {@code picture}, upright. */
  public Picture apply(Picture picture) {
    if (equals(NONE)) {
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

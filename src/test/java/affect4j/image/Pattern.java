package affect4j.image;

/** The picture of golden/image_ops.json: a[y][x][c] = 37y + 59x + 101c + 13xy + x*x/7 mod 256. */
final class Pattern {
  private Pattern() {}

  static Picture of(int side) {
    byte[] pixels = new byte[side * side * 3];
    int at = 0;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        for (int c = 0; c < 3; c++) {
          pixels[at++] = (byte) (37 * y + 59 * x + 101 * c + 13 * x * y + x * x / 7);
        }
      }
    }
    return new Picture(side, side, pixels);
  }
}

package affect4j.augment;

import affect4j.image.Picture;

/** Pictures to try things on. */
final class Faces {
  private Faces() {}

  /** The picture of golden/image_ops.json: 37y + 59x + 101c + 13xy + x*x/7 mod 256. */
  static Picture pattern(int width, int height) {
    byte[] pixels = new byte[width * height * 3];
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < 3; c++) {
          pixels[at++] = (byte) (37 * y + 59 * x + 101 * c + 13 * x * y + x * x / 7);
        }
      }
    }
    return new Picture(width, height, pixels);
  }

  /** Each of the 16,777,216 colours once, in order. */
  static Picture everyColour() {
    byte[] pixels = new byte[3 << 24];
    for (int i = 0; i < 1 << 24; i++) {
      pixels[3 * i] = (byte) (i >> 16);
      pixels[3 * i + 1] = (byte) (i >> 8);
      pixels[3 * i + 2] = (byte) i;
    }
    return new Picture(4096, 4096, pixels);
  }
}

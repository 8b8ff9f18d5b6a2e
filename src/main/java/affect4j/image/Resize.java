package affect4j.image;

/**
 * Resampling to {@code width} x {@code height} pixels, byte for byte that of Pillow: antialiased,
 * first across and then down, in fixed point. Both sides are given, so the aspect ratio is the
 * caller's affair. Safe to share between threads.
 */
public record Resize(int width, int height, Filter filter) {
  public Resize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture must be resized to at least 1 x 1 pixels, got " + width + " x " + height);
    }
  }

  /** {@code picture} at the new size; the very same picture where it has that size already. */
  public Picture apply(Picture picture) {
    if (picture.width() == width && picture.height() == height) {
      return picture;
    }
    byte[] out = new byte[Picture.bytes(width, height)];
    Taps across = Taps.of(picture.width(), width, 3, filter);
    Taps down = Taps.of(picture.height(), height, 1, filter);
    // The old lines that one new line needs, at their new width, each at its number modulo their
    // count: as integers, because then the compiler makes vector instructions of the sums.
    int[][] window = new int[down.count()][width * 3];
    int[] sums = new int[width * 3];
    int done = 0;
    for (int y = 0; y < height; y++) {
      for (; done < down.first(y) + down.count(); done++) {
        int[] line = window[done % window.length];
        across.line(picture.pixels(), done * picture.width() * 3, line);
      }
      for (int k = 0; k < down.count(); k++) {
        add(window[(down.first(y) + k) % window.length], down.weight(y, k), k, sums);
      }
      Taps.pack(sums, out, y * sums.length);
    }
    return new Picture(width, height, out);
  }

  private static void add(int[] line, int weight, int k, int[] sums) {
    if (k == 0) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] = line[i] * weight;
      }
    } else {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += line[i] * weight;
      }
    }
  }
}

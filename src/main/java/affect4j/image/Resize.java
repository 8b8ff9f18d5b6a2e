package affect4j.image;

/**
 * Resampling to {@code width} x {@code height} pixels, byte for byte that of Pillow: antialiased,
 * separable, in fixed point. Both sides are given, so the aspect ratio is the caller's affair. Safe
 * to share between threads.
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
    Picture wide = columns(picture);
    return rows(wide);
  }

  private Picture columns(Picture in) {
    if (in.width() == width) {
      return in;
    }
    Taps taps = Taps.of(in.width(), width, filter);
    byte[] pixels = in.pixels();
    byte[] out = new byte[Picture.bytes(width, in.height())];
    int to = 0;
    for (int y = 0; y < in.height(); y++) {
      int row = y * in.width() * 3;
      for (int x = 0; x < width; x++) {
        int from = row + taps.first(x) * 3;
        int red = Taps.HALF;
        int green = Taps.HALF;
        int blue = Taps.HALF;
        for (int k = taps.start(x); k < taps.start(x + 1); k++) {
          int weight = taps.weight(k);
          red += (pixels[from] & 0xff) * weight;
          green += (pixels[from + 1] & 0xff) * weight;
          blue += (pixels[from + 2] & 0xff) * weight;
          from += 3;
        }
        out[to] = Taps.clamp(red);
        out[to + 1] = Taps.clamp(green);
        out[to + 2] = Taps.clamp(blue);
        to += 3;
      }
    }
    return new Picture(width, in.height(), out);
  }

  private Picture rows(Picture in) {
    if (in.height() == height) {
      return in;
    }
    Taps taps = Taps.of(in.height(), height, filter);
    byte[] pixels = in.pixels();
    int stride = in.width() * 3;
    byte[] out = new byte[Picture.bytes(in.width(), height)];
    int[] sums = new int[stride];
    for (int y = 0; y < height; y++) {
      java.util.Arrays.fill(sums, Taps.HALF);
      int from = taps.first(y) * stride;
      for (int k = taps.start(y); k < taps.start(y + 1); k++) {
        int weight = taps.weight(k);
        for (int i = 0; i < stride; i++) {
          sums[i] += (pixels[from + i] & 0xff) * weight;
        }
        from += stride;
      }
      int to = y * stride;
      for (int i = 0; i < stride; i++) {
        out[to + i] = Taps.clamp(sums[i]);
      }
    }
    return new Picture(in.width(), height, out);
  }
}

package affect4j.image;

/** An 8-bit RGB picture, upright: rows from the top, red, green and blue side by side. */
public final class Picture {
  private final int width;
  private final int height;
  private final byte[] pixels;

  /**
   * Wraps {@code pixels} without copying.
   *
   * @param pixels height x width x 3 bytes
   */
  public Picture(int width, int height, byte[] pixels) {
    if (width < 1 || height < 1 || pixels.length != 3L * width * height) {
      throw new IllegalArgumentException(
          "a picture of "
              + width
              + " x "
              + height
              + " pixels cannot have "
              + pixels.length
              + " bytes");
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The bytes themselves, not a copy: height x width x 3. */
  public byte[] pixels() {
    return pixels;
  }

  /**
   * The part of this picture that begins at ({@code x}, {@code y}); it may reach beyond the edges,
   * and is black there.
   */
  public Picture crop(int x, int y, int width, int height) {
    byte[] part = new byte[bytes(width, height)];
    int left = Math.max(x, 0);
    int count = (int) Math.min((long) x + width, this.width) - left;
    int bottom = (int) Math.min((long) y + height, this.height);
    for (int row = Math.max(y, 0); row < bottom && count > 0; row++) {
      int from = (row * this.width + left) * 3;
      System.arraycopy(pixels, from, part, ((row - y) * width + left - x) * 3, count * 3);
    }
    return new Picture(width, height, part);
  }

  /** The same without colours: each pixel's {@link #luma} in all three channels. */
  public Picture grey() {
    byte[] grey = new byte[pixels.length];
    for (int i = 0; i < grey.length; i += 3) {
      byte luma = (byte) luma(pixels[i] & 0xff, pixels[i + 1] & 0xff, pixels[i + 2] & 0xff);
      grey[i] = luma;
      grey[i + 1] = luma;
      grey[i + 2] = luma;
    }
    return new Picture(width, height, grey);
  }

  /**
   * How bright red, green and blue in [0, 255] look together: ITU-R 601-2 in fixed point, as Pillow
   * has it.
   */
  public static int luma(int red, int green, int blue) {
    return (19595 * red + 38470 * green + 7471 * blue + 32768) >> 16;
  }

  /** How many bytes a picture of this size has; refuses sizes that no array holds. */
  static int bytes(int width, int height) {
    long bytes = 3L * width * height;
    if (width < 1 || height < 1 || bytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a picture cannot have " + width + " x " + height + " pixels");
    }
    return (int) bytes;
  }
}

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
}

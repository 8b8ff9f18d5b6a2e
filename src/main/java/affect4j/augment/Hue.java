package affect4j.augment;

import affect4j.image.Picture;

/**
 * Turns the colours about the grey axis, by way of hue, saturation and value in 8 bits each, as
 * Pillow converts them. Even no turn changes colours a little. Smith 1978.
 *
 * @param turn as a share of the whole circle, in [-0.5, 0.5]
 */
record Hue(double turn) {
  /** Hues in 8 bits: which colours are brightest and darkest, spread, and from brightest to mid. */
  private static final byte[] HUES = hues();

  /** Saturations in 8 bits: spread, brightest. */
  private static final byte[] SATURATIONS = saturations();

  /** By brightest and darkest: red and blue, red and green, green and red, and so on. */
  private static final int RED_BLUE = 0;

  private static final int RED_GREEN = 1 << 16;
  private static final int GREEN_BLUE = 2 << 16;
  private static final int GREEN_RED = 3 << 16;
  private static final int BLUE_RED = 4 << 16;
  private static final int BLUE_GREEN = 5 << 16;

  Picture apply(Picture picture) {
    int shift = (int) (turn * 255);
    byte[] from = picture.pixels();
    byte[] to = new byte[from.length];
    Sector[] sectors = Sector.all();
    for (int i = 0; i < to.length; i += 3) {
      int red = from[i] & 0xff;
      int green = from[i + 1] & 0xff;
      int blue = from[i + 2] & 0xff;
      int most = Math.max(red, Math.max(green, blue));
      int least = Math.min(red, Math.min(green, blue));
      int spread = most - least;
      int mid = red + green + blue - most - least;
      int hue = HUES[order(red, green, blue, most, least) | spread << 8 | (most - mid)];
      int saturation = SATURATIONS[spread << 8 | most] & 0xff;
      sectors[(hue + shift) & 0xff].paint(saturation, most, to, i);
    }
    return new Picture(picture.width(), picture.height(), to);
  }

  private static int order(int red, int green, int blue, int most, int least) {
    if (red == most) {
      return blue == least ? RED_BLUE : RED_GREEN;
    }
    if (green == most) {
      return blue == least ? GREEN_BLUE : GREEN_RED;
    }
    return red == least ? BLUE_RED : BLUE_GREEN;
  }

  private static byte[] hues() {
    byte[] hues = new byte[6 << 16];
    for (int spread = 1; spread < 256; spread++) {
      for (int off = 0; off <= spread; off++) {
        float mid = (float) off / spread;
        int at = spread << 8 | off;
        hues[RED_BLUE | at] = hue(1 - mid);
        hues[RED_GREEN | at] = hue(mid - 1);
        hues[GREEN_BLUE | at] = hue((float) (2.0 + mid - 1));
        hues[GREEN_RED | at] = hue((float) (2.0 + 1 - mid));
        hues[BLUE_RED | at] = hue((float) (4.0 + mid - 1));
        hues[BLUE_GREEN | at] = hue((float) (4.0 + 1 - mid));
      }
    }
    return hues;
  }

  /** From sixths of the circle to its 255ths. */
  private static byte hue(float sixths) {
    float share = (float) ((sixths / 6.0 + 1) % 1);
    return (byte) (int) (share * 255.0);
  }

  private static byte[] saturations() {
    byte[] saturations = new byte[1 << 16];
    for (int most = 1; most < 256; most++) {
      for (int spread = 0; spread <= most; spread++) {
        saturations[spread << 8 | most] = (byte) (int) ((float) spread / most * 255.0);
      }
    }
    return saturations;
  }

  /**
   * The colours of one hue.
   *
   * @param rest how far the hue lies from the beginning of its sixth of the circle, in [0, 1)
   */
  private record Sector(int sixth, double rest) {
    static Sector[] all() {
      Sector[] all = new Sector[256];
      for (int hue = 0; hue < all.length; hue++) {
        double sixths = hue * 6.0 / 255;
        int sixth = (int) sixths;
        all[hue] = new Sector(sixth % 6, sixths - sixth);
      }
      return all;
    }

    void paint(int saturation, int value, byte[] to, int at) {
      double share = saturation / 255.0;
      byte most = (byte) value;
      byte least = part(value, share);
      byte falling = part(value, share * rest);
      byte rising = part(value, share * (1.0 - rest));
      switch (sixth) {
        case 0 -> put(to, at, most, rising, least);
        case 1 -> put(to, at, falling, most, least);
        case 2 -> put(to, at, least, most, rising);
        case 3 -> put(to, at, least, falling, most);
        case 4 -> put(to, at, rising, least, most);
        default -> put(to, at, most, least, falling);
      }
    }

    private static byte part(int value, double off) {
      return (byte) (int) (value * (1.0 - off) + 0.5);
    }

    private static void put(byte[] to, int at, byte red, byte green, byte blue) {
      to[at] = red;
      to[at + 1] = green;
      to[at + 2] = blue;
    }
  }
}

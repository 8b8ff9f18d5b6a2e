package affect4j.image;

import affect4j.label.Point;

/**
 * A picture of one channel from 0 black to 255 white. Safe to share between threads while nobody
 * writes to its values.
 *
 * @param width in pixels
 * @param height in pixels
 * @param values row by row, {@code width * height} of them
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers; nobody compares two of these.
public record Grey(int width, int height, float[] values) {
  private static final int HALVES = 8;
  private static final Similarity SAME = new Similarity(1, 0, 0, 0);

  public Grey {
    if (width < 1 || height < 1 || values.length != width * height) {
      throw new IllegalArgumentException(
          width + " x " + height + " values wanted, got " + values.length);
    }
  }

  /** Black. */
  public static Grey black(int width, int height) {
    return new Grey(width, height, new float[width * height]);
  }

  /** The luma of {@code picture}, by ITU-R BT.601 as Pillow and OpenCV have it. */
  public static Grey of(Picture picture) {
    byte[] pixels = picture.pixels();
    float[] values = new float[picture.width() * picture.height()];
    for (int i = 0, at = 0; i < values.length; i++, at += 3) {
      values[i] =
          0.299f * (pixels[at] & 0xff)
              + 0.587f * (pixels[at + 1] & 0xff)
              + 0.114f * (pixels[at + 2] & 0xff);
    }
    return new Grey(picture.width(), picture.height(), values);
  }

  /** Its values in all three colours, rounded and held within 0 to 255. */
  public Picture picture() {
    byte[] pixels = new byte[3 * values.length];
    for (int i = 0; i < values.length; i++) {
      byte value = (byte) Math.round(Math.max(0, Math.min(255, values[i])));
      pixels[3 * i] = value;
      pixels[3 * i + 1] = value;
      pixels[3 * i + 2] = value;
    }
    return new Picture(width, height, pixels);
  }

  /** One channel of {@code picture}: 0 red, 1 green, 2 blue. */
  static Grey channel(Picture picture, int channel) {
    byte[] pixels = picture.pixels();
    float[] values = new float[picture.width() * picture.height()];
    for (int i = 0, at = channel; i < values.length; i++, at += 3) {
      values[i] = pixels[at] & 0xff;
    }
    return new Grey(picture.width(), picture.height(), values);
  }

  /** As (column, row) of the nearest value within the picture. */
  public float at(int x, int y) {
    int column = Math.max(0, Math.min(width - 1, x));
    int row = Math.max(0, Math.min(height - 1, y));
    return values[row * width + column];
  }

  /** In the mirror: what was left is right. */
  public Grey mirrored() {
    float[] mirror = new float[values.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        mirror[y * width + x] = values[y * width + width - 1 - x];
      }
    }
    return new Grey(width, height, mirror);
  }

  /** Half as wide and high, each value the mean of four. */
  public Grey halved() {
    int w = Math.max(1, width / 2);
    int h = Math.max(1, height / 2);
    int right = width > 1 ? 1 : 0;
    int down = height > 1 ? width : 0;
    float[] half = new float[w * h];
    for (int y = 0; y < h; y++) {
      int from = 2 * y * width;
      for (int x = 0; x < w; x++, from += 2) {
        half[y * w + x] =
            (values[from]
                    + values[from + right]
                    + values[from + down]
                    + values[from + down + right])
                / 4;
      }
    }
    return new Grey(w, h, half);
  }

  /** Some of a picture's places. */
  @FunctionalInterface
  public interface Part {
    /** Whether (x, y), in pixels, belongs to it. */
    boolean holds(double x, double y);
  }

  /** Shifted to mean 0 and scaled to deviation 1; {@code floor} is added to the deviation. */
  public Grey standardised(double floor) {
    return standardised(floor, (x, y) -> true);
  }

  /** The same within {@code part} alone, and 0 elsewhere. */
  public Grey standardised(double floor, Part part) {
    boolean[] held = held(part);
    Spread spread = spread(held);
    float scale = (float) (1 / (spread.deviation + floor));
    float[] made = new float[values.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = held[i] ? ((float) (values[i] - spread.mean)) * scale : 0;
    }
    return new Grey(width, height, made);
  }

  /** The standard deviation of the values within {@code part}; 0 where there are none. */
  public double deviation(Part part) {
    return spread(held(part)).deviation;
  }

  private record Spread(double mean, double deviation) {}

  private Spread spread(boolean[] held) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int i = 0; i < held.length; i++) {
      if (held[i]) {
        sum += values[i];
        squares += (double) values[i] * values[i];
        count++;
      }
    }
    double mean = sum / Math.max(1, count);
    return new Spread(mean, Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)));
  }

  private boolean[] held(Part part) {
    boolean[] held = new boolean[values.length];
    for (int i = 0; i < held.length; i++) {
      held[i] = part.holds(i % width + 0.5, Math.floorDiv(i, width) + 0.5);
    }
    return held;
  }

  /**
   * Each value less the mean of those around it, over their deviation plus {@code floor}: the same
   * in light and shadow. Around it are {@code reach} pixels each way, as far as the picture goes.
   */
  public Grey levelled(int reach, double floor) {
    return new Level(width, height, reach).of(values, floor);
  }

  /**
   * What {@code map}, from this picture's places to the new one's, makes of it: bilinear, and
   * halved first as often as it is shrunk by two, so that nothing is skipped. Beyond the edges is
   * {@code beyond}; where that is NaN, the nearest value.
   */
  public Grey warped(Similarity map, int newWidth, int newHeight, float beyond) {
    Grey from = this;
    Similarity left = map;
    for (int i = 0;
        i < HALVES && left.scale() < 0.6 && Math.min(from.width, from.height) > 1;
        i++) {
      from = from.halved();
      left = Similarity.of(2, 0, 0, 0).then(left);
    }
    return from.sampled(left.inverse(), newWidth, newHeight, beyond);
  }

  private Grey sampled(Similarity back, int newWidth, int newHeight, float beyond) {
    if (back.equals(SAME) && newWidth == width && newHeight == height) {
      return this;
    }
    float[] made = new float[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      Point start = back.apply(new Point(0.5, y + 0.5));
      double oldX = start.x() - 0.5;
      double oldY = start.y() - 0.5;
      for (int x = 0; x < newWidth; x++) {
        made[y * newWidth + x] = between(oldX, oldY, beyond);
        oldX += back.a();
        oldY += back.b();
      }
    }
    return new Grey(newWidth, newHeight, made);
  }

  private float between(double x, double y, float beyond) {
    if (!Float.isNaN(beyond) && (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5)) {
      return beyond;
    }
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    float right = (float) (x - column);
    float down = (float) (y - row);
    if (column >= 0 && row >= 0 && column < width - 1 && row < height - 1) {
      int at = row * width + column;
      float upper = values[at] * (1 - right) + values[at + 1] * right;
      float lower = values[at + width] * (1 - right) + values[at + width + 1] * right;
      return upper * (1 - down) + lower * down;
    }
    float above = at(column, row) * (1 - right) + at(column + 1, row) * right;
    float below = at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right;
    return above * (1 - down) + below * down;
  }
}

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

  /** As (column, row) of the nearest value within the picture. */
  public float at(int x, int y) {
    int column = Math.max(0, Math.min(width - 1, x));
    int row = Math.max(0, Math.min(height - 1, y));
    return values[row * width + column];
  }

  /** Half as wide and high, each value the mean of four. */
  public Grey halved() {
    int w = Math.max(1, width / 2);
    int h = Math.max(1, height / 2);
    float[] half = new float[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        half[y * w + x] =
            (at(2 * x, 2 * y)
                    + at(2 * x + 1, 2 * y)
                    + at(2 * x, 2 * y + 1)
                    + at(2 * x + 1, 2 * y + 1))
                / 4;
      }
    }
    return new Grey(w, h, half);
  }

  /** Shifted to mean 0 and scaled to deviation 1; {@code floor} is added to the deviation. */
  public Grey standardised(double floor) {
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / values.length;
    double deviation = Math.sqrt(Math.max(0, squares / values.length - mean * mean));
    float scale = (float) (1 / (deviation + floor));
    float[] made = new float[values.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = ((float) (values[i] - mean)) * scale;
    }
    return new Grey(width, height, made);
  }

  /**
   * Each value less the mean of those around it, over their deviation plus {@code floor}: the same
   * in light and shadow. Around it are {@code reach} pixels each way, as far as the picture goes.
   */
  public Grey levelled(int reach, double floor) {
    double[] sums = new double[(width + 1) * (height + 1)];
    double[] squares = new double[sums.length];
    for (int y = 0; y < height; y++) {
      double sum = 0;
      double square = 0;
      for (int x = 0; x < width; x++) {
        float value = values[y * width + x];
        sum += value;
        square += (double) value * value;
        int at = (y + 1) * (width + 1) + x + 1;
        sums[at] = sums[at - width - 1] + sum;
        squares[at] = squares[at - width - 1] + square;
      }
    }
    float[] made = new float[values.length];
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - reach) * (width + 1);
      int bottom = Math.min(height, y + reach + 1) * (width + 1);
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - reach);
        int right = Math.min(width, x + reach + 1);
        double count = (double) (right - left) * (bottom - top) / (width + 1);
        double mean = box(sums, left, right, top, bottom) / count;
        double variance = box(squares, left, right, top, bottom) / count - mean * mean;
        double scale = 1 / (Math.sqrt(Math.max(0, variance)) + floor);
        made[y * width + x] = (float) ((values[y * width + x] - mean) * scale);
      }
    }
    return new Grey(width, height, made);
  }

  private static double box(double[] sums, int left, int right, int top, int bottom) {
    return sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
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
    float above = at(column, row) * (1 - right) + at(column + 1, row) * right;
    float below = at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right;
    return above * (1 - down) + below * down;
  }
}

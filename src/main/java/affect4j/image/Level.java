package affect4j.image;

/** Takes light and shadow out of one picture: sums of columns go down it, and along each row. */
final class Level {
  private final int width;
  private final int height;
  private final int reach;
  private final double[] sums;
  private final double[] squares;
  private final double[] means;
  private final double[] variances;

  /** Pixels around each column, as far as the picture goes. */
  private final int[] counts;

  Level(int width, int height, int reach) {
    this.width = width;
    this.height = height;
    this.reach = reach;
    sums = new double[width];
    squares = new double[width];
    means = new double[width];
    variances = new double[width];
    counts = new int[width];
    for (int x = 0; x < width; x++) {
      counts[x] = Math.min(width, x + reach + 1) - Math.max(0, x - reach);
    }
  }

  /** See {@link Grey#levelled}. */
  Grey of(float[] values, double floor) {
    float[] made = new float[values.length];
    for (int y = 0; y < Math.min(reach, height); y++) {
      add(values, y, 1);
    }
    for (int y = 0; y < height; y++) {
      if (y + reach < height) {
        add(values, y + reach, 1);
      }
      if (y > reach) {
        add(values, y - reach - 1, -1);
      }
      int rows = Math.min(height, y + reach + 1) - Math.max(0, y - reach);
      row(values, y, rows, floor, made);
    }
    return new Grey(width, height, made);
  }

  /** Adds row {@code y} to the sums of each column, or takes it away. */
  private void add(float[] values, int y, int sign) {
    int at = y * width;
    for (int x = 0; x < width; x++) {
      double value = values[at + x];
      sums[x] += sign * value;
      squares[x] += sign * value * value;
    }
  }

  /** Row {@code y}, where the sums are of {@code rows} rows. */
  private void row(float[] values, int y, int rows, double floor, float[] made) {
    double sum = 0;
    double square = 0;
    for (int x = 0; x < Math.min(reach, width); x++) {
      sum += sums[x];
      square += squares[x];
    }
    for (int x = 0; x < width; x++) {
      if (x + reach < width) {
        sum += sums[x + reach];
        square += squares[x + reach];
      }
      if (x > reach) {
        sum -= sums[x - reach - 1];
        square -= squares[x - reach - 1];
      }
      double per = 1.0 / (rows * (double) counts[x]);
      means[x] = sum * per;
      variances[x] = square * per;
    }
    // A loop of its own, so that it runs on several values at once.
    int at = y * width;
    for (int x = 0; x < width; x++) {
      double mean = means[x];
      double deviation = Math.sqrt(Math.max(0, variances[x] - mean * mean));
      made[at + x] = (float) ((values[at + x] - mean) / (deviation + floor));
    }
  }
}

package affect4j.image;

/**
 * For every pixel of a line of the new size, the pixels of the old line that it is made of and
 * their weights, in fixed point with 22 bits after the point.
 */
final class Taps {
  /** One half: rounds a sum of products to the nearest when its fraction is cut off. */
  static final int HALF = 1 << 21;

  private static final int BITS = 22;

  private final int[] first;
  private final int[] start;
  private final int[] weights;

  private Taps(int[] first, int[] start, int[] weights) {
    this.first = first;
    this.start = start;
    this.weights = weights;
  }

  static Taps of(int in, int out, Filter filter) {
    double scale = (double) in / out;
    double stretch = Math.max(scale, 1);
    double reach = filter.reach() * stretch;
    double narrow = 1 / stretch;
    int[] first = new int[out];
    int[] start = new int[out + 1];
    int[] weights = new int[out * (2 * (int) Math.ceil(reach) + 1)];
    double[] line = new double[2 * (int) Math.ceil(reach) + 1];
    for (int i = 0; i < out; i++) {
      double centre = (i + 0.5) * scale;
      int from = Math.max(0, (int) (centre - reach + 0.5));
      int count = Math.min(in, (int) (centre + reach + 0.5)) - from;
      double sum = 0;
      for (int k = 0; k < count; k++) {
        line[k] = filter.at((k + from - centre + 0.5) * narrow);
        sum += line[k];
      }
      first[i] = from;
      start[i + 1] = start[i] + count;
      for (int k = 0; k < count; k++) {
        weights[start[i] + k] = fixed(line[k] / sum);
      }
    }
    return new Taps(first, start, weights);
  }

  private static int fixed(double weight) {
    double scaled = weight * (1 << BITS);
    return (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
  }

  /** The first old pixel that new pixel {@code i} is made of. */
  int first(int i) {
    return first[i];
  }

  /**
   * Where the weights of new pixel {@code i} begin; those of its successor begin where they end.
   */
  int start(int i) {
    return start[i];
  }

  int weight(int k) {
    return weights[k];
  }

  /** The byte nearest to a fixed-point sum that {@link #HALF} was added to. */
  static byte clamp(int sum) {
    int value = sum >> BITS;
    return (byte) (value < 0 ? 0 : Math.min(value, 255));
  }
}

package affect4j.image;

import java.util.Arrays;

/**
 * For every value of a line of the new size, the values of the old line that it is made of and
 * their weights, in fixed point with 22 bits after the point. Every new value is made of equally
 * many; weights of zero make up for those that need fewer.
 */
final class Taps {
  private static final int BITS = 22;
  private static final int HALF = 1 << (BITS - 1);

  private final int lanes;
  private final int[] first;
  private final int[][] weights;

  private Taps(int count, int length, int lanes) {
    this.lanes = lanes;
    first = new int[length * lanes];
    weights = new int[count][length * lanes];
  }

  /**
   * The weights by which {@code in} pixels become {@code out}; those of each sum to one.
   *
   * @param lanes how many values a pixel has, side by side
   */
  static Taps of(int in, int out, int lanes, Filter filter) {
    double scale = (double) in / out;
    double stretch = Math.max(scale, 1);
    double reach = filter.reach() * stretch;
    double narrow = 1 / stretch;
    int[] from = new int[out];
    int[] to = new int[out];
    int most = 0;
    for (int i = 0; i < out; i++) {
      double centre = (i + 0.5) * scale;
      from[i] = Math.max(0, (int) (centre - reach + 0.5));
      to[i] = Math.min(in, (int) (centre + reach + 0.5));
      most = Math.max(most, to[i] - from[i]);
    }
    Taps taps = new Taps(most, out, lanes);
    double[] line = new double[most];
    for (int i = 0; i < out; i++) {
      double centre = (i + 0.5) * scale;
      double sum = 0;
      for (int at = from[i]; at < to[i]; at++) {
        line[at - from[i]] = filter.at((at - centre + 0.5) * narrow);
        sum += line[at - from[i]];
      }
      int first = Math.min(from[i], in - most);
      for (int lane = 0; lane < lanes; lane++) {
        taps.first[i * lanes + lane] = first * lanes + lane;
        for (int at = from[i]; at < to[i]; at++) {
          taps.weights[at - first][i * lanes + lane] = fixed(line[at - from[i]] / sum);
        }
      }
    }
    return taps;
  }

  private static int fixed(double weight) {
    double scaled = weight * (1 << BITS);
    return (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
  }

  private static int round(int sum) {
    return Math.max(0, Math.min(255, (sum + HALF) >> BITS));
  }

  /** Of how many old values each new one is made. */
  int count() {
    return weights.length;
  }

  /** The first of the old values that new value {@code i} is made of. */
  int first(int i) {
    return first[i];
  }

  /** How much the old value {@code first(i) + k} counts in new value {@code i}. */
  int weight(int i, int k) {
    return weights[k][i];
  }

  /** Resamples the line that begins at index {@code from} to {@code out}, in [0, 255]. */
  void line(byte[] pixels, int from, int[] out) {
    Arrays.fill(out, 0);
    for (int k = 0; k < weights.length; k++) {
      int[] weight = weights[k];
      int shift = from + k * lanes;
      for (int i = 0; i < out.length; i++) {
        out[i] += (pixels[shift + first[i]] & 0xff) * weight[i];
      }
    }
    for (int i = 0; i < out.length; i++) {
      out[i] = round(out[i]);
    }
  }

  /** Writes the bytes nearest to {@code sums} of values times weights. */
  static void pack(int[] sums, byte[] out, int from) {
    for (int i = 0; i < sums.length; i++) {
      out[from + i] = (byte) round(sums[i]);
    }
  }
}

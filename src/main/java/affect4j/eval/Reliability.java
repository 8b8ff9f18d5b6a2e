package affect4j.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether what is said with a probability p is right in a share p of the cases. Niculescu-Mizil and
 * Caruana 2005; the error of calibration as in Guo et al. 2017, arXiv:1706.04599, equation 3.
 */
public final class Reliability {
  /** As Guo et al. have it. */
  public static final int BINS = 15;

  private final long[] counts;
  private final double[] sums;
  private final long[] right;

  /**
   * A part of the range of probabilities; its upper end belongs to it, as 0 does to the first.
   *
   * @param probability the mean of those said; 0 where there is none
   * @param share of those that were right; 0 where there is none
   */
  public record Bin(double from, double to, long count, double probability, double share) {}

  /** Nothing was seen yet; {@code bins} of equal width. */
  public Reliability(int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("at least one bin wanted, got " + bins);
    }
    counts = new long[bins];
    sums = new double[bins];
    right = new long[bins];
  }

  /** Adds something said with {@code probability}, in [0, 1]. */
  public void add(double probability, boolean wasRight) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability must be in [0, 1], got " + probability);
    }
    int bin = Math.max(0, (int) Math.ceil(probability * counts.length) - 1);
    counts[bin]++;
    sums[bin] += probability;
    right[bin] += wasRight ? 1 : 0;
  }

  /** The bins, from 0 up. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    double width = 1.0 / counts.length;
    for (int i = 0; i < counts.length; i++) {
      double n = Math.max(1, counts[i]);
      bins.add(new Bin(i * width, (i + 1) * width, counts[i], sums[i] / n, right[i] / n));
    }
    return bins;
  }

  /** How many were added. */
  public long count() {
    long count = 0;
    for (long each : counts) {
      count += each;
    }
    return count;
  }

  /**
   * Expected calibration error, in [0, 1]: how far probability and share are apart, each bin
   * weighing by what is in it; 0 of nothing.
   */
  public double error() {
    double error = 0;
    for (int i = 0; i < counts.length; i++) {
      error += Math.abs(sums[i] - right[i]);
    }
    return error / Math.max(1, count());
  }
}

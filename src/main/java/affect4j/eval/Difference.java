package affect4j.eval;

import java.util.Arrays;

/**
 * By how much one score is above another, and how sure that is.
 *
 * @param value over the faces as they are
 * @param interval over draws of them
 * @param above share of the draws in which it is above 0, ties counting half
 */
public record Difference(double value, Interval interval, double above) {
  Difference(double value, double[] sorted) {
    this(
        value,
        sorted.length == 0 ? new Interval(value, value) : Interval.of(sorted),
        Arrays.stream(sorted).map(d -> d > 0 ? 1 : d < 0 ? 0 : 0.5).average().orElse(0.5));
  }

  /** Whether the interval lies on one side of 0. */
  public boolean clear() {
    return interval.from() > 0 || interval.to() < 0;
  }
}

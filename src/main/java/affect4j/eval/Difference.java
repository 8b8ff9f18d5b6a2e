package affect4j.eval;

import java.util.Arrays;
import java.util.Optional;

/**
 * By how much one score is above another, and how sure that is.
 *
 * @param value over the faces as they are
 * @param interval over draws of them; empty where they are of too few groups to tell
 * @param above share of the draws in which it is above 0, ties counting half
 */
public record Difference(double value, Optional<Interval> interval, double above) {
  /** Of the values in draws, upwards; none where there were no draws. */
  static Difference of(double value, double[] sorted) {
    return new Difference(
        value,
        sorted.length == 0 ? Optional.empty() : Optional.of(Interval.of(sorted)),
        Arrays.stream(sorted).map(d -> d > 0 ? 1 : d < 0 ? 0 : 0.5).average().orElse(0.5));
  }

  /** Whether there is an interval and it leaves out 0. */
  public boolean clear() {
    return interval.filter(each -> each.from() > 0 || each.to() < 0).isPresent();
  }
}

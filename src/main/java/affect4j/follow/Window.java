package affect4j.follow;

import affect4j.label.Tuning.Smoothing;

/**
 * A mean over {@code reach} seconds both ways.
 *
 * @param reach seconds, at least 0; 0 leaves the numbers as they are
 * @param width in square seconds, above 0
 */
public record Window(double reach, double width) {
  public Window {
    if (!(reach >= 0 && reach < Double.POSITIVE_INFINITY) || !(width > 0)) {
      throw new IllegalArgumentException(
          "a window wants a reach of at least 0 s and a width above 0 s², got "
              + reach
              + " and "
              + width);
    }
  }

  /** What is fitted in frames, in seconds of a video of {@code rate} frames a second. */
  public static Window of(Smoothing frames, double rate) {
    return new Window(frames.reach() / rate, frames.width() / (rate * rate));
  }
}

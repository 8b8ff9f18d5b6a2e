package affect4j.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

/**
 * Times of frames in seconds from the first, which never go backwards. A missing time is that of
 * the frame before and its duration. A time slightly before that of the frame before becomes the
 * same; one far before it is taken for a new beginning, as where two recordings were joined.
 */
final class Clock {
  /** Seconds by which a time may be too early without a new beginning. */
  private static final double JITTER = 1;

  private final double tick;
  private final double usual;
  private boolean started;
  private double origin;
  private double last;
  private double step;

  /**
   * @param tick seconds
   * @param usual between two frames, in seconds
   */
  Clock(double tick, double usual) {
    this.tick = tick;
    this.usual = usual;
  }

  /**
   * The time of the next frame.
   *
   * @param stamp in ticks, or AV_NOPTS_VALUE
   * @param duration in ticks; 0 where it is unknown
   */
  double next(long stamp, long duration) {
    boolean known = stamp != AV_NOPTS_VALUE;
    double guess = started ? last + step : 0;
    if (!started) {
      origin = known ? stamp * tick : 0;
    } else if (known && stamp * tick - origin < last - JITTER) {
      origin = stamp * tick - guess;
    }
    last = known ? Math.max(stamp * tick - origin, last) : guess;
    step = duration > 0 ? duration * tick : usual;
    started = true;
    return last;
  }
}

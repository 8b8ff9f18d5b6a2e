package affect4j.video;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Which frames of a video are given; all conditions hold together. Whether a frame is chosen
 * depends on the video alone, never on where reading began, so that a reading which was cut short
 * and goes on after its last frame gives the same frames.
 *
 * @param every of so many frames one, beginning with the first; 1 for each
 * @param rate frames per second: the first frame at or after each multiple of {@code 1 / rate}
 *     seconds, by true times; where frames are rarer, all
 * @param from seconds from the first frame, from which frames are given
 * @param to seconds from the first frame, at which the video ends; may be infinite
 * @param after frames up to and including this number are left out; 0 for none
 */
public record Sampling(int every, OptionalDouble rate, double from, double to, int after) {
  /** Each frame. */
  public static final Sampling ALL =
      new Sampling(1, OptionalDouble.empty(), 0, Double.POSITIVE_INFINITY, 0);

  /** Containers round times, Matroska to whole milliseconds: how early a frame may be. */
  private static final double ROUNDING = 0.000_51;

  public Sampling {
    if (every < 1) {
      throw new IllegalArgumentException("every must be at least 1 frame, got " + every);
    }
    if (rate.isPresent() && !(rate.getAsDouble() > 0 && rate.getAsDouble() <= 1000)) {
      throw new IllegalArgumentException(
          "frames per second must be in (0, 1000], got " + rate.getAsDouble());
    }
    if (rate.isPresent() && every > 1) {
      throw new IllegalArgumentException(
          "either every " + every + " frames or frames per second wanted, got both");
    }
    if (!(from >= 0 && from < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("from must be at least 0 seconds, got " + from);
    }
    if (!(to > from)) {
      throw new IllegalArgumentException("to must be after " + from + " seconds, got " + to);
    }
    if (after < 0) {
      throw new IllegalArgumentException("after must be at least frame 0, got " + after);
    }
  }

  /** The first frame, and each {@code n}-th after it: 1, n + 1, 2 n + 1... */
  public static Sampling everyNth(int n) {
    return new Sampling(n, ALL.rate, ALL.from, ALL.to, ALL.after);
  }

  /** At most {@code rate} frames per second, in (0, 1000], by true times. */
  public static Sampling perSecond(double rate) {
    return new Sampling(1, OptionalDouble.of(rate), ALL.from, ALL.to, ALL.after);
  }

  /** Of these the frames in [{@code from}, {@code to}) seconds from the first frame. */
  public Sampling between(double from, double to) {
    return new Sampling(every, rate, from, to, after);
  }

  /** Of these the frames whose numbers are greater than {@code number}. */
  public Sampling afterFrame(int number) {
    return new Sampling(every, rate, from, to, number);
  }

  /**
   * Whether the frame of this number is given.
   *
   * @param before when the frame before it was shown, in seconds; of no matter for the first
   * @param time when it is shown, in seconds
   */
  boolean takes(int number, double before, double time) {
    boolean due =
        rate.isEmpty()
            ? (number - 1) % every == 0
            : number == 1 || slot(before, rate.getAsDouble()) < slot(time, rate.getAsDouble());
    return due && number > after && time >= from && !endsAt(time);
  }

  /** Whether {@code time}, in seconds, is past all frames that are given. */
  boolean endsAt(double time) {
    return time >= to;
  }

  /**
   * About how many frames of {@code video} are given, by what it says of itself; empty where that
   * is too little.
   */
  public OptionalLong expected(Video video) {
    double counted = video.frames().orElse(-1);
    double seconds =
        video.seconds().isPresent() || video.rate().isEmpty() || counted < 0
            ? video.seconds().orElse(-1)
            : counted / video.rate().getAsDouble();
    if (seconds <= 0 || (counted < 0 && video.rate().isEmpty())) {
      return OptionalLong.empty();
    }
    double perSecond = counted < 0 ? video.rate().orElse(0) : counted / seconds;
    double shown = Math.max(0, Math.min(seconds, to) - Math.max(from, after / perSecond));
    return OptionalLong.of(Math.round(shown * rate(perSecond)));
  }

  /** Frames per second that are given of a video that has {@code whole}. */
  public double rate(double whole) {
    return Math.min(rate.orElse(whole), whole) / every;
  }

  private static double slot(double time, double rate) {
    return Math.floor((time + ROUNDING) * rate);
  }
}

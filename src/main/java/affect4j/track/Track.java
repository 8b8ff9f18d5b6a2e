package affect4j.track;

import affect4j.face.Box;

/** One person's way through a video, as far as it is remembered. */
final class Track {
  /** Seconds for which a face is thought to go on as it went; then it may be anywhere. */
  static final double STEADY = 0.5;

  /** Seconds in which most of what was known of the speed is forgotten. */
  private static final double SPEED_MEMORY = 0.1;

  /** Seconds in which most of what a face looked like is forgotten. */
  private static final double LOOK_MEMORY = 1;

  final int id;
  private Box box;
  private double seen;
  private double speedX;
  private double speedY;
  private Look last;
  private Look usual;
  private boolean carriesOn = true;

  /**
   * A person who is seen for the first time.
   *
   * @param time seconds
   */
  Track(int id, double time, Box box, Look look) {
    this.id = id;
    this.seen = time;
    this.box = box;
    this.last = look;
    this.usual = look;
  }

  /** Seconds since this person was seen. */
  double gone(double time) {
    return time - seen;
  }

  /** The video was cut: where this person was says nothing of where they will be. */
  void cut() {
    carriesOn = false;
  }

  /** How much of {@code other} and of where this person should be lies in both, in [0, 1]. */
  double overlap(double time, Box other) {
    return carriesOn && gone(time) <= STEADY ? expected(time).overlap(other) : 0;
  }

  /** How much {@code look} is like this person of late or in general, in [-1, 1]. */
  double like(Look look) {
    return Math.max(last.like(look), usual.like(look));
  }

  /** This person was seen, {@code clearly} or with another face before or behind them. */
  void seen(double time, Box now, Look look, boolean clearly) {
    double passed = gone(time);
    if (carriesOn && passed > 0 && passed <= STEADY) {
      double share = 1 - Math.exp(-passed / SPEED_MEMORY);
      speedX += share * ((middleX(now) - middleX(box)) / passed - speedX);
      speedY += share * ((middleY(now) - middleY(box)) / passed - speedY);
    } else if (passed > 0) {
      speedX = 0;
      speedY = 0;
    }
    if (clearly) {
      usual = usual.towards(look, 1 - Math.exp(-Math.min(passed, STEADY) / LOOK_MEMORY));
      last = look;
    }
    box = now;
    seen = time;
    carriesOn = true;
  }

  private Box expected(double time) {
    return new Box(
        box.x() + speedX * gone(time), box.y() + speedY * gone(time), box.width(), box.height());
  }

  private static double middleX(Box box) {
    return box.x() + box.width() / 2;
  }

  private static double middleY(Box box) {
    return box.y() + box.height() / 2;
  }
}

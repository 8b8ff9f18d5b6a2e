package affect4j.label;

/** A place in a picture, in pixels from its left upper corner; the first pixel is 0 to 1. */
public record Point(double x, double y) {
  /** The distance to {@code other}, in pixels. */
  public double to(Point other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /** The point half way to {@code other}. */
  public Point halfway(Point other) {
    return new Point((x + other.x) / 2, (y + other.y) / 2);
  }
}

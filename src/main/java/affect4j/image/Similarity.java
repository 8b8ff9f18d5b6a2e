package affect4j.image;

import affect4j.label.Point;
import java.util.List;

/**
 * Turns, scales and shifts: (x, y) to (a x - b y + right, b x + a y + down), in pixels.
 *
 * @param a scale times the cosine of the angle
 * @param b scale times its sine; above 0 turns clockwise, as y points down
 */
public record Similarity(double a, double b, double right, double down) {
  public Similarity {
    if (!(a * a + b * b > 0) || !Double.isFinite(a + b + right + down)) {
      throw new IllegalArgumentException(
          "a similarity must keep points apart, got a " + a + ", b " + b);
    }
  }

  /** Scales by {@code scale} and turns clockwise by {@code degrees} about 0, then shifts. */
  public static Similarity of(double scale, double degrees, double right, double down) {
    double angle = Math.toRadians(degrees);
    return new Similarity(scale * Math.cos(angle), scale * Math.sin(angle), right, down);
  }

  /** Larger by {@code scale} and turned by {@code degrees} about {@code point}, which stays. */
  public static Similarity about(Point point, double scale, double degrees) {
    Similarity turn = of(scale, degrees, 0, 0);
    Point moved = turn.apply(point);
    return turn.then(of(1, 0, point.x() - moved.x(), point.y() - moved.y()));
  }

  /**
   * The one that brings {@code from} nearest to {@code to}, by least squares. Umeyama 1991,
   * doi:10.1109/34.88573, without mirrors.
   *
   * @throws IllegalArgumentException where all points of {@code from} are one, or of {@code to}
   */
  public static Similarity between(List<Point> from, List<Point> to) {
    if (from.size() != to.size() || from.size() < 2) {
      throw new IllegalArgumentException(
          "as many points wanted, two at least; got " + from.size() + " and " + to.size());
    }
    Point here = mean(from);
    Point there = mean(to);
    double dot = 0;
    double cross = 0;
    double square = 0;
    for (int i = 0; i < from.size(); i++) {
      double x = from.get(i).x() - here.x();
      double y = from.get(i).y() - here.y();
      double u = to.get(i).x() - there.x();
      double v = to.get(i).y() - there.y();
      dot += x * u + y * v;
      cross += x * v - y * u;
      square += x * x + y * y;
    }
    double a = dot / square;
    double b = cross / square;
    return new Similarity(
        a, b, there.x() - a * here.x() + b * here.y(), there.y() - b * here.x() - a * here.y());
  }

  private static Point mean(List<Point> points) {
    return new Point(
        points.stream().mapToDouble(Point::x).average().orElseThrow(),
        points.stream().mapToDouble(Point::y).average().orElseThrow());
  }

  /** Where {@code point} comes to lie. */
  public Point apply(Point point) {
    return new Point(a * point.x() - b * point.y() + right, b * point.x() + a * point.y() + down);
  }

  /** The way back. */
  public Similarity inverse() {
    double square = a * a + b * b;
    double c = a / square;
    double d = -b / square;
    return new Similarity(c, d, -c * right + d * down, -d * right - c * down);
  }

  /** This one first, and then {@code next}. */
  public Similarity then(Similarity next) {
    Point shift = next.apply(new Point(right, down));
    return new Similarity(next.a * a - next.b * b, next.b * a + next.a * b, shift.x(), shift.y());
  }

  /** How much longer things become. */
  public double scale() {
    return Math.hypot(a, b);
  }

  /** How far things are turned, clockwise, in degrees from -180 to 180. */
  public double degrees() {
    return Math.toDegrees(Math.atan2(b, a));
  }
}

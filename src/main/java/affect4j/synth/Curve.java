package affect4j.synth;

import java.awt.geom.Path2D;

/** Smooth curves through points, given as x and y in turn. Catmull and Rom 1974. */
final class Curve {
  private Curve() {}

  /** The open curve through the points. */
  static Path2D open(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    int last = xy.length / 2 - 1;
    for (int i = 0; i < last; i++) {
      piece(path, xy, Math.max(i - 1, 0), i, i + 1, Math.min(i + 2, last));
    }
    return path;
  }

  /** The closed curve through the points. */
  static Path2D closed(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    int n = xy.length / 2;
    for (int i = 0; i < n; i++) {
      piece(path, xy, (i + n - 1) % n, i, (i + 1) % n, (i + 2) % n);
    }
    path.closePath();
    return path;
  }

  private static void piece(Path2D path, double[] xy, int a, int b, int c, int d) {
    path.curveTo(
        xy[2 * b] + (xy[2 * c] - xy[2 * a]) / 6,
        xy[2 * b + 1] + (xy[2 * c + 1] - xy[2 * a + 1]) / 6,
        xy[2 * c] - (xy[2 * d] - xy[2 * b]) / 6,
        xy[2 * c + 1] - (xy[2 * d + 1] - xy[2 * b + 1]) / 6,
        xy[2 * c],
        xy[2 * c + 1]);
  }

  /** The point of the open curve at {@code t} in [0, 1]: x and y. */
  static double[] at(double t, double... xy) {
    int last = xy.length / 2 - 1;
    double place = Math.max(0, Math.min(1, t)) * last;
    int i = Math.min((int) place, last - 1);
    double s = place - i;
    double[] out = new double[2];
    for (int k = 0; k < 2; k++) {
      double a = xy[2 * Math.max(i - 1, 0) + k];
      double b = xy[2 * i + k];
      double c = xy[2 * i + 2 + k];
      double d = xy[2 * Math.min(i + 2, last) + k];
      out[k] =
          b
              + s
                  * ((c - a) / 2
                      + s * (a - 2.5 * b + 2 * c - d / 2 + s * (1.5 * (b - c) + (d - a) / 2)));
    }
    return out;
  }

  /**
   * A brush stroke along the curve: {@code width} at its widest, which lies at {@code fullest} in
   * (0, 1), pointed at both ends.
   */
  static Path2D stroke(double width, double fullest, double... xy) {
    int steps = xy.length > 20 ? xy.length / 2 : 2 * xy.length - 4;
    double[] left = new double[2 * steps + 2];
    double[] right = new double[2 * steps + 2];
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      double[] p = at(t, xy);
      double[] before = at(t - 0.02, xy);
      double[] after = at(t + 0.02, xy);
      double dx = after[0] - before[0];
      double dy = after[1] - before[1];
      double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
      double rise = t < fullest ? t / fullest : (1 - t) / (1 - fullest);
      double half = width / 2 * Math.sqrt(rise * (2 - rise));
      left[2 * i] = p[0] - dy / length * half;
      left[2 * i + 1] = p[1] + dx / length * half;
      right[2 * i] = p[0] + dy / length * half;
      right[2 * i + 1] = p[1] - dx / length * half;
    }
    return between(left, right);
  }

  /** The area between two lines of points, one there and one back. */
  static Path2D between(double[] there, double[] back) {
    Path2D path = new Path2D.Double();
    path.moveTo(there[0], there[1]);
    for (int i = 2; i < there.length; i += 2) {
      path.lineTo(there[i], there[i + 1]);
    }
    for (int i = back.length - 2; i >= 0; i -= 2) {
      path.lineTo(back[i], back[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** The area between two open curves that run the same way. */
  static Path2D area(double[] one, double[] other) {
    Path2D path = open(one);
    path.append(open(reversed(other)), true);
    path.closePath();
    return path;
  }

  private static double[] reversed(double[] xy) {
    double[] out = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      out[i] = xy[xy.length - 2 - i];
      out[i + 1] = xy[xy.length - 1 - i];
    }
    return out;
  }

  /** From left to right, given the points from the middle, at x = 0, to the right. */
  static double[] symmetric(double... half) {
    double[] out = new double[2 * half.length - 2];
    double[] left = mirrored(-1, reversed(half));
    System.arraycopy(left, 0, out, 0, left.length);
    System.arraycopy(half, 2, out, left.length, half.length - 2);
    return out;
  }

  /** The same points on the other side of the face. */
  static double[] mirrored(double side, double... xy) {
    double[] out = xy.clone();
    for (int i = 0; i < out.length; i += 2) {
      out[i] *= side;
    }
    return out;
  }
}

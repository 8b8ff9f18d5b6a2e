package affect4j.face;

import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A rigid head: the mean place of each landmark in space, in inter-ocular distances, x to the right
 * of the picture, y down, z away from the camera. It is laid over landmarks as a camera far away
 * sees it. DeMenthon and Davis 1995, doi:10.1007/BF01450852.
 *
 * <p>The shape was found in the faces of landmarks68's training part and their mirror images, by
 * turns each face's pose and the shape that fits all best (Tomasi and Kanade 1992,
 * doi:10.1007/BF00129684); a head that looks straight ahead is where OpenFace has it.
 */
public final class Head {
  private static final Head MEAN = mean();

  /** The shape, its mean at 0, one row for x, y and z each. */
  private final double[][] shape;

  /** (shape shapeᵀ)⁻¹, 3 x 3. */
  private final double[][] inverse;

  private Head(double[][] shape) {
    this.shape = shape;
    double[][] square = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        square[i][j] = dot(shape[i], shape[j]);
      }
    }
    inverse = inverse(square);
  }

  /** How the head with {@code marks} is turned. */
  public static Pose pose(Landmarks marks) {
    return MEAN.turned(marks);
  }

  private Pose turned(Landmarks marks) {
    double[] x = centred(marks.points().stream().mapToDouble(Point::x).toArray());
    double[] y = centred(marks.points().stream().mapToDouble(Point::y).toArray());
    double[] across = row(x);
    double[] down = row(y);
    square(across, down);
    double[] away = cross(across, down);
    return new Pose(
        Math.toDegrees(Math.atan2(-down[2], away[2])),
        Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, across[2])))),
        Math.toDegrees(Math.atan2(-across[1], across[0])));
  }

  /** The row of the 2 x 3 camera that makes {@code places} of the shape, by least squares. */
  private double[] row(double[] places) {
    double[] row = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        row[i] += inverse[i][j] * dot(shape[j], places);
      }
    }
    return row;
  }

  /**
   * Makes {@code a} and {@code b} the nearest pair of unit vectors that are square to each other.
   */
  private static void square(double[] a, double[] b) {
    // The polar part of the 2 x 3 matrix M: (M Mᵀ)^-1/2 M, with the root of a 2 x 2 in closed form.
    double aa = dot(a, a);
    double ab = dot(a, b);
    double bb = dot(b, b);
    double root = Math.sqrt(Math.max(aa * bb - ab * ab, 1e-300));
    double trace = Math.sqrt(aa + bb + 2 * root);
    double p = (bb + root) / (root * trace);
    double q = -ab / (root * trace);
    double r = (aa + root) / (root * trace);
    for (int i = 0; i < 3; i++) {
      double left = p * a[i] + q * b[i];
      b[i] = q * a[i] + r * b[i];
      a[i] = left;
    }
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] centred(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double[] centred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      centred[i] = values[i] - mean;
    }
    return centred;
  }

  /** Of a 3 x 3 matrix that has one, by its cofactors. */
  private static double[][] inverse(double[][] m) {
    double[][] rows = {cross(m[1], m[2]), cross(m[2], m[0]), cross(m[0], m[1])};
    double determinant = dot(m[0], rows[0]);
    double[][] inverse = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        inverse[i][j] = rows[j][i] / determinant;
      }
    }
    return inverse;
  }

  private static Head mean() {
    List<List<Double>> points = new ArrayList<>();
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Head.class.getResourceAsStream("shape.csv")),
                StandardCharsets.UTF_8))) {
      for (String line : file.lines().skip(1).toList()) {
        points.add(List.of(line.split(",", -1)).stream().map(Double::valueOf).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double[][] shape = new double[3][];
    for (int axis = 0; axis < 3; axis++) {
      int of = axis;
      shape[axis] = centred(points.stream().mapToDouble(point -> point.get(of)).toArray());
    }
    return new Head(shape);
  }
}

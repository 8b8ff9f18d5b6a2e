package affect4j.scene;

import affect4j.face.Box;
import affect4j.face.Template;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import affect4j.model.Detector;
import java.nio.FloatBuffer;
import java.util.List;

/** What a detector should say of each cell of a square scene. */
final class Cells {
  /** Sides of aligned crops, in pixels, that a detector must find. */
  static final double LEAST = 18;

  static final double MOST = 45;

  /** Within these it may find them or not. */
  private static final double FAINT = 13;

  private static final double HUGE = 62;

  private static final int STRIDE = Detector.STRIDE;
  private static final int POINTS = 2 * Detector.POINTS;
  private static final double HELD = 0.25;
  private static final double NEAR = 0.55;
  private static final double EDGE = 0.2;

  private final int side;
  private final int count;
  private final float[] face;
  private final float[] points;

  private Cells(int side) {
    this.side = side;
    this.count = side / STRIDE;
    this.face = new float[count * count];
    this.points = new float[POINTS * count * count];
  }

  /** Numbers for a scene of {@code side} pixels. */
  static int numbers(int side) {
    return (1 + POINTS) * (side / STRIDE) * (side / STRIDE);
  }

  /** Writes what is true of a scene of {@code side} pixels with {@code faces}. */
  static void into(FloatBuffer truth, int side, List<Landmarks> faces) {
    Cells cells = new Cells(side);
    faces.forEach(cells::add);
    truth.put(cells.face).put(cells.points);
  }

  private void add(Landmarks marks) {
    List<Point> five = marks.five();
    Box box = Template.box(five);
    double size = box.width();
    if (size < FAINT || size > HUGE) {
      return;
    }
    Point middle = new Point(box.x() + size / 2, box.y() + size / 2);
    boolean wanted = size >= LEAST && size <= MOST && within(middle, EDGE * size);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        Point cell = new Point(STRIDE * (j + 0.5), STRIDE * (i + 0.5));
        double away = Math.max(Math.abs(cell.x() - middle.x()), Math.abs(cell.y() - middle.y()));
        int at = i * count + j;
        if (wanted && away < HELD * size) {
          face[at] = 1;
          place(at, cell, five);
        } else if (away < NEAR * size && face[at] < 1) {
          face[at] = -1;
        }
      }
    }
  }

  private boolean within(Point middle, double reach) {
    return middle.x() > reach
        && middle.y() > reach
        && middle.x() < side - reach
        && middle.y() < side - reach;
  }

  private void place(int at, Point cell, List<Point> five) {
    for (int k = 0; k < five.size(); k++) {
      points[2 * k * count * count + at] = (float) ((five.get(k).x() - cell.x()) / Detector.UNIT);
      points[(2 * k + 1) * count * count + at] =
          (float) ((five.get(k).y() - cell.y()) / Detector.UNIT);
    }
  }
}

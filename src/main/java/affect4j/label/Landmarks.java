package affect4j.label;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The 68 points of a face in the order of iBUG's 300-W, which OpenFace and py-feat share. Sagonas
 * et al. 2013, doi:10.1109/ICCVW.2013.59. Left and right are those of the picture.
 *
 * <p>0-16 the jaw from left to right, 17-21 and 22-26 the brows, 27-30 the bridge of the nose
 * downwards, 31-35 its lower edge, 36-41 and 42-47 the eyes clockwise from their left corners,
 * 48-59 the outer and 60-67 the inner edge of the lips, clockwise from the left corner.
 */
public record Landmarks(List<Point> points) {
  /** How many points there are. */
  public static final int COUNT = 68;

  /** For each point the one that it is in the mirror. */
  private static final int[] MIRROR = mirror();

  public Landmarks {
    points = List.copyOf(points);
    if (points.size() != COUNT) {
      throw new IllegalArgumentException(COUNT + " points wanted, got " + points.size());
    }
  }

  /** The point of iBUG's number {@code index}, from 0. */
  public Point get(int index) {
    return points.get(index);
  }

  /** Left eye, right eye, tip of the nose, left and right corner of the mouth. */
  public List<Point> five() {
    return List.of(mean(36, 42), mean(42, 48), get(30), get(48), get(54));
  }

  /** Between the outer corners of the eyes, in pixels: what errors are divided by in 300-W. */
  public double interOcular() {
    return get(36).to(get(45));
  }

  /** The same face in the mirror image of a picture {@code width} pixels wide. */
  public Landmarks mirrored(double width) {
    return new Landmarks(
        IntStream.of(MIRROR).mapToObj(i -> new Point(width - get(i).x(), get(i).y())).toList());
  }

  /** The mean distance to the points of {@code truth}, over its inter-ocular distance. */
  public double error(Landmarks truth) {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += get(i).to(truth.get(i));
    }
    return sum / COUNT / truth.interOcular();
  }

  private Point mean(int from, int to) {
    List<Point> some = points.subList(from, to);
    return new Point(
        some.stream().mapToDouble(Point::x).average().orElseThrow(),
        some.stream().mapToDouble(Point::y).average().orElseThrow());
  }

  /** The number of the point that {@code index} is in the mirror. */
  public static int mirrorOf(int index) {
    return MIRROR[index];
  }

  private static int[] mirror() {
    List<Integer> order = new ArrayList<>();
    down(order, 16, 0);
    down(order, 26, 17);
    IntStream.rangeClosed(27, 30).forEach(order::add);
    down(order, 35, 31);
    order.addAll(List.of(45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40));
    down(order, 54, 48);
    down(order, 59, 55);
    down(order, 64, 60);
    down(order, 67, 65);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void down(List<Integer> order, int from, int to) {
    for (int i = from; i >= to; i--) {
      order.add(i);
    }
  }
}

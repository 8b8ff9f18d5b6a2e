package affect4j.bench;

import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How far landmarks lie from where the labels have them, in inter-ocular distances. */
final class Offsets {
  private record Part(String name, int from, int to) {
    IntStream points() {
      return IntStream.range(from, to);
    }
  }

  private static final Part ALL = new Part("all", 0, Landmarks.COUNT);
  private static final List<Part> PARTS =
      List.of(
          new Part("jaw", 0, 17),
          new Part("brows", 17, 27),
          new Part("nose", 27, 36),
          new Part("eyes", 36, 48),
          new Part("mouth", 48, Landmarks.COUNT));

  /** Of each face those of all points: to the right, and downwards. */
  private final List<List<Point>> faces = new ArrayList<>();

  /** Adds one face. */
  void add(Landmarks said, Landmarks truth) {
    double unit = truth.interOcular();
    faces.add(
        ALL.points()
            .mapToObj(
                i ->
                    new Point(
                        (said.get(i).x() - truth.get(i).x()) / unit,
                        (said.get(i).y() - truth.get(i).y()) / unit))
            .toList());
  }

  /** The mean error, that of each part, and what all points have in common. */
  List<String> lines() {
    Point nowhere = new Point(0, 0);
    Point common = common();
    String parts =
        PARTS.stream()
            .map(part -> part.name() + " " + told(error(part, nowhere)))
            .collect(Collectors.joining(", "));
    return List.of(
        "error of the found over the inter-ocular distance " + told(error(ALL, nowhere)),
        "of it " + parts,
        "all points in the mean %s to the right of the labels, %s below; without that %s"
            .formatted(told(common.x()), told(common.y()), told(error(ALL, common))));
  }

  /** The mean offset. */
  private Point common() {
    List<Point> all = faces.stream().flatMap(List::stream).toList();
    return new Point(
        all.stream().mapToDouble(Point::x).average().orElse(0),
        all.stream().mapToDouble(Point::y).average().orElse(0));
  }

  private double error(Part part, Point common) {
    return faces.stream()
        .flatMapToDouble(face -> part.points().mapToDouble(i -> face.get(i).to(common)))
        .average()
        .orElse(Double.NaN);
  }

  private static String told(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}

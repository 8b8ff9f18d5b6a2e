package affect4j.track;

import affect4j.face.Box;

/** How much two boxes have in common. */
final class Overlap {
  private Overlap() {}

  /** What lies in both over what lies in either, in [0, 1]; sizes that differ make it small. */
  static double of(Box a, Box b) {
    double width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
    double height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
    if (width <= 0 || height <= 0) {
      return 0;
    }
    double both = width * height;
    return both / (a.width() * a.height() + b.width() * b.height() - both);
  }
}

package affect4j.scene;

import affect4j.face.Seen;
import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Point;

/** A square cut out of a picture, and what is seen in it. */
record Square(Grey grey, Seen seen) {
  /** What {@code map} brings out of {@code picture} to {@code side} pixels. */
  static Square cut(Grey picture, Similarity map, int side) {
    return new Square(
        picture.warped(map, side, side, Float.NaN),
        Seen.of(map, picture.width(), picture.height()));
  }

  /** A square that is a picture of its own. */
  static Square whole(Grey grey) {
    return new Square(grey, Seen.of(new Similarity(1, 0, 0, 0), grey.width(), grey.height()));
  }

  /** The same where the picture ends earlier on one side, which takes up to {@code most} of it. */
  Square cropped(double most, Chance chance) {
    double half = grey.width() / 2.0;
    Point middle = seen.back().apply(new Point(half, half));
    double reach = half * seen.back().scale() * (1 - 2 * chance.in(0, most));
    double left = seen.left();
    double top = seen.top();
    double right = seen.right();
    double bottom = seen.bottom();
    switch (chance.whole(0, 3)) {
      case 0 -> left = Math.max(left, middle.x() - reach);
      case 1 -> top = Math.max(top, middle.y() - reach);
      case 2 -> right = Math.min(right, middle.x() + reach);
      default -> bottom = Math.min(bottom, middle.y() + reach);
    }
    return new Square(grey, new Seen(seen.back(), left, top, right, bottom));
  }
}

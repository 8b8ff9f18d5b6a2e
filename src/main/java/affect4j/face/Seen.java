package affect4j.face;

import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Point;

/**
 * The part of a square that shows the picture from which it was cut: the rest lies beyond the
 * picture's edges, where nothing is known.
 *
 * @param back from the square to the picture
 * @param left of what is seen of the picture, in its pixels
 */
public record Seen(Similarity back, double left, double top, double right, double bottom)
    implements Grey.Part {
  /** Of a square that {@code map} brought out of a picture of {@code width} by {@code height}. */
  public static Seen of(Similarity map, int width, int height) {
    return new Seen(map.inverse(), 0, 0, width, height);
  }

  @Override
  public boolean holds(double x, double y) {
    Point from = back.apply(new Point(x, y));
    return from.x() >= left && from.x() <= right && from.y() >= top && from.y() <= bottom;
  }
}

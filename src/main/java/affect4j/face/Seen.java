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

  /** The share of a square of {@code side} pixels that is seen, from 0 to 1. */
  public double share(int side) {
    int held = 0;
    int all = 0;
    for (int y = 0; y < side; y += 4) {
      for (int x = 0; x < side; x += 4) {
        held += holds(x + 2, y + 2) ? 1 : 0;
        all++;
      }
    }
    return (double) held / all;
  }
}

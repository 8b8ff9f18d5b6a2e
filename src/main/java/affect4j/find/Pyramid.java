package affect4j.find;

import affect4j.image.Grey;
import affect4j.image.Similarity;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture in sizes that halve from one to the next, so that a detector of faces of one size sees
 * faces of all sizes.
 */
final class Pyramid {
  /** One size of it; {@code scale} is how much smaller than the picture itself. */
  record Level(Grey picture, double scale) {}

  private static final int LEAST = 24;

  private Pyramid() {}

  /** Levels of {@code picture} from {@code scale} on, which is at most 1. */
  static List<Level> of(Grey picture, double scale) {
    Grey first = scaled(picture, scale);
    List<Level> levels = new ArrayList<>();
    Grey level = first;
    double now = scale;
    while (true) {
      levels.add(new Level(level, now));
      if (Math.max(level.width(), level.height()) < 2 * LEAST) {
        return levels;
      }
      level = level.halved();
      now /= 2;
    }
  }

  private static Grey scaled(Grey picture, double scale) {
    if (scale >= 1) {
      return picture;
    }
    int width = (int) Math.max(1, Math.round(picture.width() * scale));
    int height = (int) Math.max(1, Math.round(picture.height() * scale));
    return picture.warped(new Similarity(scale, 0, 0, 0), width, height, Float.NaN);
  }
}

package affect4j.augment;

import affect4j.image.Normalize;
import affect4j.image.Picture;
import affect4j.image.View;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;

/**
 * All that is done to a picture before a network sees it. Numbers are drawn in the order of the
 * steps, and those of {@code erasing} last. Safe to share between threads.
 *
 * @param side of the square that comes out, in pixels
 * @param steps what is done to the pixels; together they must make a square of {@code side}
 * @param erasing what is done to the normalised numbers
 */
public record Pipeline(
    int side, List<Step> steps, Normalize normalize, Optional<RandomErasing> erasing) {
  public Pipeline {
    if (side < 1) {
      throw new IllegalArgumentException("a side of at least 1 pixel wanted, got " + side);
    }
    steps = List.copyOf(steps);
  }

  /** The same steps with colours normalised in another way. */
  public Pipeline with(Normalize other) {
    return new Pipeline(side, steps, other, erasing);
  }

  /** How many numbers a picture becomes: 3 x side x side. */
  public int size() {
    return Math.multiplyExact(3 * side, side);
  }

  /** Writes {@code picture} as (3, side, side) into {@code out} from index {@code offset}. */
  public void into(Picture picture, Draw draw, FloatBuffer out, int offset) {
    View view = View.of(picture);
    for (Step step : steps) {
      view = step.apply(view, draw);
    }
    if (view.width() != side || view.height() != side) {
      throw new IllegalArgumentException(
          "the steps must end with "
              + side
              + " x "
              + side
              + " pixels, got "
              + view.width()
              + " x "
              + view.height());
    }
    view.into(normalize, out, offset);
    if (erasing.isPresent()) {
      erasing.get().apply(side, out, offset, draw);
    }
  }
}

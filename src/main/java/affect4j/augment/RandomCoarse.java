package affect4j.augment;

import affect4j.image.Filter;
import affect4j.image.Resize;
import affect4j.image.View;

/**
 * Shrinks a picture and enlarges it again, bilinear, so that it looks as one that was smaller.
 * Takes one number.
 *
 * @param share of each side, to which it is shrunk
 */
public record RandomCoarse(Span share) implements Step {
  public RandomCoarse {
    share.refuseBeyond("the share", 1);
  }

  @Override
  public View apply(View view, Draw draw) {
    double size = share.drawn(draw);
    int width = view.width();
    int height = view.height();
    int across = (int) Math.max(1, Math.rint(size * width));
    int down = (int) Math.max(1, Math.rint(size * height));
    View small = view.resized(new Resize(across, down, Filter.BILINEAR));
    return small.resized(new Resize(width, height, Filter.BILINEAR));
  }
}

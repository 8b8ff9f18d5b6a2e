package affect4j.augment;

import affect4j.image.Filter;
import affect4j.image.Resize;
import affect4j.image.View;

/**
 * Keeps a rectangle of random size, shape and place, and resizes it to a square: the rule of
 * torchvision, which gives up after ten rectangles that do not fit and keeps the middle. Takes two
 * numbers for each rectangle tried, area then shape, and two for the place of the one that fits,
 * top then left.
 *
 * @param side of the square, in pixels
 * @param area of the rectangle as a share of the picture's
 * @param ratio its width over its height
 */
public record RandomResizedCrop(int side, Span area, Span ratio, Filter filter) implements Step {
  /** MAE: a fifth of the picture to all of it, bicubic. He et al. 2022, arXiv:2111.06377. */
  public static RandomResizedCrop mae(int side) {
    return new RandomResizedCrop(
        side, new Span(0.2, 1), new Span(3 / 4.0, 4 / 3.0), Filter.BICUBIC);
  }

  private static final int TRIES = 10;

  public RandomResizedCrop {
    if (side < 1) {
      throw new IllegalArgumentException("a side of at least 1 pixel wanted, got " + side);
    }
    area.refuseBeyond("the area", 1);
    ratio.refuseBeyond("the ratio", Float.MAX_VALUE);
  }

  @Override
  public View apply(View view, Draw draw) {
    return box(view, draw).resized(new Resize(side, side, filter));
  }

  private View box(View view, Draw draw) {
    for (int i = 0; i < TRIES; i++) {
      double size = area.drawn(draw) * view.width() * view.height();
      double shape = ratio.drawnByRatio(draw);
      int width = (int) Math.rint(Math.sqrt(size * shape));
      int height = (int) Math.rint(Math.sqrt(size / shape));
      if (width > 0 && width <= view.width() && height > 0 && height <= view.height()) {
        int top = draw.below(view.height() - height + 1);
        int left = draw.below(view.width() - width + 1);
        return view.cropped(left, top, width, height);
      }
    }
    return middle(view);
  }

  private View middle(View view) {
    double shape = (double) view.width() / view.height();
    int width = view.width();
    int height = view.height();
    if (shape < ratio.from()) {
      height = (int) Math.rint(width / ratio.from());
    } else if (shape > ratio.to()) {
      width = (int) Math.rint(height * ratio.to());
    }
    int left = (view.width() - width) / 2;
    int top = (view.height() - height) / 2;
    return view.cropped(left, top, width, height);
  }
}

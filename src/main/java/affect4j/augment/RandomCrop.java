package affect4j.augment;

import affect4j.image.View;

/**
 * Keeps a square, of which every place is as likely. Takes two numbers: for the top, then the left.
 *
 * @param side of the square, in pixels
 * @param padding black pixels that are put round the picture first
 */
public record RandomCrop(int side, int padding) implements Step {
  public RandomCrop {
    if (side < 1 || padding < 0) {
      throw new IllegalArgumentException(
          "a crop must have a side of at least 1 and no negative padding, got "
              + side
              + " and "
              + padding);
    }
  }

  @Override
  public View apply(View view, Draw draw) {
    int down = view.height() + 2 * padding - side;
    int across = view.width() + 2 * padding - side;
    if (down < 0 || across < 0) {
      throw new IllegalArgumentException(
          "a crop of "
              + side
              + " pixels with a padding of "
              + padding
              + " does not fit into a picture of "
              + view.width()
              + " x "
              + view.height());
    }
    int top = draw.below(down + 1);
    int left = draw.below(across + 1);
    return view.cropped(left - padding, top - padding, side, side);
  }
}

package affect4j.face;

import affect4j.image.Filter;
import affect4j.image.Picture;
import affect4j.image.Resize;

/**
 * Cuts a face out as a network is shown it: {@link Face#box()}, resized to {@code side} x {@code
 * side} pixels whatever its shape, and black where it reaches beyond the picture, as in the crops
 * of the challenge. Safe to share between threads.
 */
public record FaceCrop(int side, Filter filter) {
  public FaceCrop {
    if (side < 1) {
      throw new IllegalArgumentException("a crop must have at least 1 pixel a side, got " + side);
    }
  }

  /** What networks here are validated with: {@code side} pixels, bilinear. */
  public static FaceCrop bilinear(int side) {
    return new FaceCrop(side, Filter.BILINEAR);
  }

  /** The square that shows {@code face}, which was found in {@code picture}. */
  public Picture apply(Picture picture, Face face) {
    Box box = face.box();
    int x = (int) Math.round(box.x());
    int y = (int) Math.round(box.y());
    int width = (int) Math.max(1, Math.round(box.width()));
    int height = (int) Math.max(1, Math.round(box.height()));
    return new Resize(side, side, filter).apply(picture.crop(x, y, width, height));
  }
}

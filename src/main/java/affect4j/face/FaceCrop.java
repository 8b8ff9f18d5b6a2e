package affect4j.face;

import affect4j.image.Align;
import affect4j.image.Filter;
import affect4j.image.Picture;
import affect4j.image.Resize;

/**
 * Cuts a face out as a network is shown it. Where its landmarks are known it is aligned: turned and
 * scaled so that eyes, nose and mouth come to lie where {@link Template} has them. Else it is
 * {@link Face#box()}, resized to {@code side} x {@code side} pixels whatever its shape. Beyond the
 * picture it is black, as the crops of the challenge are. Safe to share between threads.
 *
 * @param filter of the resizing; aligning is always bilinear
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
    return face.landmarks()
        .map(marks -> new Align(side).apply(picture, Template.crop(marks.five(), side)))
        .orElseGet(() -> resized(picture, face.box()));
  }

  private Picture resized(Picture picture, Box box) {
    int x = (int) Math.round(box.x());
    int y = (int) Math.round(box.y());
    int width = (int) Math.max(1, Math.round(box.width()));
    int height = (int) Math.max(1, Math.round(box.height()));
    return new Resize(side, side, filter).apply(picture.crop(x, y, width, height));
  }
}

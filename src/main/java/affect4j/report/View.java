package affect4j.report;

import affect4j.face.Box;
import affect4j.image.Filter;
import affect4j.image.Picture;
import affect4j.image.Resize;

/**
 * A photo at a size to look at: its longer side is 480 to 4096 pixels.
 *
 * @param scale pixels of the view for one of the photo
 */
record View(Picture picture, double scale) {
  private static final int SMALLEST = 480;
  private static final int LARGEST = 4096;

  static View of(Picture photo) {
    int side = Math.max(photo.width(), photo.height());
    double scale = (double) Math.min(Math.max(side, SMALLEST), LARGEST) / side;
    int width = Math.max(1, (int) Math.round(photo.width() * scale));
    int height = Math.max(1, (int) Math.round(photo.height() * scale));
    return new View(new Resize(width, height, Filter.BILINEAR).apply(photo), scale);
  }

  /** Where {@code box} of the photo lies in the view, without what is beyond the edges. */
  Area area(Box box) {
    int left = clamp(box.x() * scale, picture.width() - 1);
    int top = clamp(box.y() * scale, picture.height() - 1);
    int right = clamp((box.x() + box.width()) * scale, picture.width());
    int bottom = clamp((box.y() + box.height()) * scale, picture.height());
    return new Area(left, top, Math.max(right - left, 1), Math.max(bottom - top, 1));
  }

  private static int clamp(double value, int most) {
    return (int) Math.round(Math.min(Math.max(value, 0), most));
  }
}

package affect4j.face;

import affect4j.image.Similarity;
import affect4j.label.Point;
import java.util.List;

/**
 * Where five points of a face lie in an aligned crop: the template of 112 x 112 pixels that faces
 * are usually brought to. Deng et al. 2019, arXiv:1801.07698.
 */
public final class Template {
  /** Side of the crop, in pixels. */
  public static final double SIDE = 112;

  /** Left eye, right eye, tip of the nose, left and right corner of the mouth. */
  public static final List<Point> FIVE =
      List.of(
          new Point(38.2946, 51.6963),
          new Point(73.5318, 51.5014),
          new Point(56.0252, 71.7366),
          new Point(41.5493, 92.3655),
          new Point(70.7299, 92.2041));

  private static final Point CENTRE = new Point(SIDE / 2, SIDE / 2);

  private Template() {}

  /**
   * From a picture to a square of {@code side} pixels in which the crop fills {@code share} of each
   * side, in the middle.
   *
   * @param five as {@link #FIVE} has them, in pixels of the picture
   */
  public static Similarity square(List<Point> five, double side, double share) {
    double scale = share * side / SIDE;
    double margin = side * (1 - share) / 2;
    return Similarity.between(five, FIVE).then(new Similarity(scale, 0, margin, margin));
  }

  /** From a picture to a crop of {@code side} pixels. */
  public static Similarity crop(List<Point> five, double side) {
    return square(five, side, 1);
  }

  /** The upright square as large as the crop and about the same place of the picture. */
  public static Box box(List<Point> five) {
    Similarity back = Similarity.between(five, FIVE).inverse();
    Point centre = back.apply(CENTRE);
    double side = SIDE * back.scale();
    return new Box(centre.x() - side / 2, centre.y() - side / 2, side, side);
  }
}

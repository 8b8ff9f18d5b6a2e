package affect4j.face;

import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Point;
import java.util.List;

/** How pictures are shown to the networks that find faces: the same in training and in use. */
public final class Shown {
  /** How much of a square's side the aligned crop takes; chin and forehead lie beyond it. */
  private static final double SHARE = 0.7;

  private static final double SQUARE_FLOOR = 3;

  /** A wall's deviation, in grey levels; a face at a fifth of the light has about 10. */
  private static final double BLANK = 3;

  /** How far around a pixel its light is taken from, in pixels. */
  private static final int REACH = 24;

  private static final double LEVEL_FLOOR = 4;

  private Shown() {}

  /** From a picture to the square in which landmarks are marked. */
  public static Similarity square(List<Point> five, int side) {
    return Template.square(five, side, SHARE);
  }

  /** A square as the landmark network sees it: of mean 0 and deviation 1, and 0 where unseen. */
  public static Grey standard(Grey square, Seen seen) {
    return square.standardised(SQUARE_FLOOR, seen);
  }

  /** Whether a square shows so little that nobody could see a face in it. */
  public static boolean isBlank(Grey square, Seen seen) {
    return square.deviation(seen) < BLANK;
  }

  /** A picture as the detector sees it: light and shadow are taken out. */
  public static Grey levelled(Grey picture) {
    return picture.levelled(REACH, LEVEL_FLOOR);
  }
}

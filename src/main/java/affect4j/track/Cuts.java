package affect4j.track;

import affect4j.image.Grey;
import affect4j.image.Picture;
import org.jspecify.annotations.Nullable;

/** Tells where a video is cut: from one frame to the next nearly everything is another picture. */
final class Cuts {
  private static final int SIDE = 24;

  /** Spots looked at in each cell, across and down: enough, and quick whatever the size. */
  private static final int SPOTS = 3;

  /** Pictures that are less alike are of two shots. */
  private static final double ALIKE = 0.5;

  private @Nullable Look last;

  /** Whether {@code picture} belongs to another shot than the one before it. */
  boolean before(Picture picture) {
    Look now = Look.of(thumbnail(picture));
    Look earlier = last;
    last = now;
    return earlier != null && now.like(earlier) < ALIKE;
  }

  private static Grey thumbnail(Picture picture) {
    int fine = SIDE * SPOTS;
    float[] sums = new float[SIDE * SIDE];
    byte[] pixels = picture.pixels();
    for (int y = 0; y < fine; y++) {
      int row = (int) ((2L * y + 1) * picture.height() / (2L * fine));
      for (int x = 0; x < fine; x++) {
        int column = (int) ((2L * x + 1) * picture.width() / (2L * fine));
        int at = 3 * (row * picture.width() + column);
        sums[y / SPOTS * SIDE + x / SPOTS] +=
            (pixels[at] & 0xff) + 2 * (pixels[at + 1] & 0xff) + (pixels[at + 2] & 0xff);
      }
    }
    return new Grey(SIDE, SIDE, sums);
  }
}

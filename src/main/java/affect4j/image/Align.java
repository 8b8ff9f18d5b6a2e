package affect4j.image;

import affect4j.label.Point;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Turns, scales and shifts a picture and cuts out a square, bilinear, and halved first as often as
 * it is shrunk by two. Beyond its edges a picture is black. Safe to share between threads.
 *
 * @param side of the square, in pixels
 */
public record Align(int side) {
  private static final int CHANNELS = 3;

  /** What halving may look at beyond what is shown, in pixels of the square. */
  private static final double MARGIN = 2;

  /** The square from (0, 0) to (side, side) of what {@code map} makes of {@code picture}. */
  public Picture apply(Picture picture, Similarity map) {
    Similarity back = map.inverse();
    double far = side + MARGIN;
    List<Point> corners =
        List.of(
            back.apply(new Point(-MARGIN, -MARGIN)),
            back.apply(new Point(far, -MARGIN)),
            back.apply(new Point(-MARGIN, far)),
            back.apply(new Point(far, far)));
    int left = within(corners.stream().mapToDouble(Point::x).min(), picture.width());
    int right = within(corners.stream().mapToDouble(Point::x).max(), picture.width());
    int top = within(corners.stream().mapToDouble(Point::y).min(), picture.height());
    int bottom = within(corners.stream().mapToDouble(Point::y).max(), picture.height());
    Picture seen = picture.crop(left, top, right - left + 1, bottom - top + 1);
    Similarity from = Similarity.of(1, 0, left, top).then(map);
    byte[] pixels = new byte[CHANNELS * side * side];
    for (int channel = 0; channel < CHANNELS; channel++) {
      float[] values = Grey.channel(seen, channel).warped(from, side, side, 0).values();
      for (int i = 0; i < values.length; i++) {
        pixels[CHANNELS * i + channel] = (byte) Math.round(Math.max(0, Math.min(255, values[i])));
      }
    }
    return new Picture(side, side, pixels);
  }

  private static int within(OptionalDouble place, int size) {
    return (int) Math.max(0, Math.min(size - 1, Math.floor(place.orElseThrow())));
  }
}

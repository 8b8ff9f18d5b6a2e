package affect4j.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;

import affect4j.image.Picture;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;

/**
 * How a stored picture becomes upright.
 *
 * @param swapped whether its rows become columns
 * @param fromRight whether it is read from its right edge
 * @param fromBelow whether it is read from its lower edge
 */
record Turn(boolean swapped, boolean fromRight, boolean fromBelow) {
  static final Turn NONE = new Turn(false, false, false);

  /** As the display matrix of {@code frame} says, to the nearest right angle. */
  static Turn of(AVFrame frame) {
    AVFrameSideData side = avutil.av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
    if (side == null) {
      return NONE;
    }
    IntPointer matrix = new IntPointer(side.data());
    return of(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
  }

  /** By a matrix that shows the stored pixel (x, y) at (a x + c y, b x + d y). */
  static Turn of(int a, int b, int c, int d) {
    return Math.abs((long) a) >= Math.abs((long) b)
        ? new Turn(false, a < 0, d < 0)
        : new Turn(true, b < 0, c < 0);
  }

  /** Clockwise, in degrees: 0, 90, 180 or 270; of a mirrored picture that of its columns. */
  int degrees() {
    if (swapped) {
      return fromRight ? 270 : 90;
    }
    return fromBelow ? 180 : 0;
  }

  /** {@code picture}, upright. */
  Picture apply(Picture picture) {
    if (equals(NONE)) {
      return picture;
    }
    int right = fromRight ? -3 : 3;
    int down = (fromBelow ? -3 : 3) * picture.width();
    int corner =
        (fromRight ? 3 * (picture.width() - 1) : 0)
            + (fromBelow ? 3 * picture.width() * (picture.height() - 1) : 0);
    int width = swapped ? picture.height() : picture.width();
    int height = swapped ? picture.width() : picture.height();
    byte[] in = picture.pixels();
    byte[] out = new byte[in.length];
    int to = 0;
    for (int y = 0; y < height; y++) {
      int from = corner + y * (swapped ? right : down);
      for (int x = 0; x < width; x++) {
        out[to] = in[from];
        out[to + 1] = in[from + 1];
        out[to + 2] = in[from + 2];
        to += 3;
        from += swapped ? down : right;
      }
    }
    return new Picture(width, height, out);
  }
}

package affect4j.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;

import affect4j.image.Turn;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;

/** How a frame is to be shown, by its display matrix. */
final class Display {
  private Display() {}

  /** As the display matrix of {@code frame} says, to the nearest right angle. */
  static Turn of(AVFrame frame) {
    AVFrameSideData side = avutil.av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
    if (side == null) {
      return Turn.NONE;
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
}

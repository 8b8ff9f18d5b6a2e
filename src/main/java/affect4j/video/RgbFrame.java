package affect4j.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;

import affect4j.image.Picture;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** Native memory for one picture as 8-bit RGB, its rows aligned as swscale wants them. */
final class RgbFrame implements AutoCloseable {
  private final AVFrame frame;
  private final int width;
  private final int height;

  RgbFrame(int width, int height) {
    this.width = width;
    this.height = height;
    frame = allocate(width, height, AV_PIX_FMT_RGB24);
  }

  /** A frame with memory for its pixels; whoever asks for it frees it. */
  static AVFrame allocate(int width, int height, int pixelFormat) {
    AVFrame made = avutil.av_frame_alloc();
    made.width(width).height(height).format(pixelFormat);
    if (avutil.av_frame_get_buffer(made, 0) < 0) {
      avutil.av_frame_free(made);
      throw new OutOfMemoryError("no native memory for a frame of " + width + " x " + height);
    }
    return made;
  }

  AVFrame frame() {
    return frame;
  }

  /** A copy of the pixels. */
  Picture picture() {
    byte[] pixels = new byte[3 * width * height];
    BytePointer data = new BytePointer(frame.data(0));
    for (int y = 0; y < height; y++) {
      data.position((long) y * frame.linesize(0)).get(pixels, 3 * width * y, 3 * width);
    }
    return new Picture(width, height, pixels);
  }

  /** Takes over {@code picture}; its last column and row are repeated where it is smaller. */
  void put(Picture picture) {
    byte[] row = new byte[3 * width];
    BytePointer data = new BytePointer(frame.data(0));
    int used = 3 * picture.width();
    for (int y = 0; y < height; y++) {
      int from = Math.min(y, picture.height() - 1) * used;
      System.arraycopy(picture.pixels(), from, row, 0, used);
      for (int i = used; i < row.length; i++) {
        row[i] = row[i - 3];
      }
      data.position((long) y * frame.linesize(0)).put(row, 0, row.length);
    }
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
  }
}

package affect4j.video;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;

import affect4j.image.Picture;
import java.io.IOException;
import java.util.Set;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/**
 * Decoded frames to upright 8-bit RGB, with the colour matrix (BT.601, BT.709, BT.2020...) and the
 * range (limited or full) that each frame names; BT.601 and limited where it names none, as FFmpeg
 * has it. Transfer curves are kept as they are: HDR is not mapped. Alpha is dropped.
 */
final class ToRgb implements AutoCloseable {
  private static final Set<Integer> FULL_RANGE =
      Set.of(
          AV_PIX_FMT_YUVJ411P,
          AV_PIX_FMT_YUVJ420P,
          AV_PIX_FMT_YUVJ422P,
          AV_PIX_FMT_YUVJ440P,
          AV_PIX_FMT_YUVJ444P);

  private @Nullable Way way;

  /** {@code frame}, upright. Frames may differ in size and format from one to the next. */
  Picture picture(AVFrame frame) throws IOException {
    Kind kind = Kind.of(frame);
    Way known = way;
    if (known == null || !known.kind.equals(kind)) {
      close();
      known = new Way(kind);
      way = known;
    }
    return Display.of(frame).apply(known.picture(frame));
  }

  @Override
  public void close() {
    if (way != null) {
      way.close();
      way = null;
    }
  }

  private record Kind(int width, int height, int format, int space, boolean full) {
    static Kind of(AVFrame frame) {
      boolean full = frame.color_range() == AVCOL_RANGE_JPEG || FULL_RANGE.contains(frame.format());
      return new Kind(frame.width(), frame.height(), frame.format(), frame.colorspace(), full);
    }
  }

  /** From frames of one kind. */
  private static final class Way implements AutoCloseable {
    private final Kind kind;
    private final SwsContext context;
    private final RgbFrame rgb;

    Way(Kind kind) throws IOException {
      this.kind = kind;
      int width = kind.width;
      int height = kind.height;
      context =
          swscale.sws_getContext(
              width,
              height,
              kind.format,
              width,
              height,
              AV_PIX_FMT_RGB24,
              swscale.SWS_BICUBIC,
              null,
              null,
              (DoublePointer) null);
      if (context == null) {
        BytePointer name = avutil.av_get_pix_fmt_name(kind.format);
        throw new IOException(
            "pixels that can become RGB wanted, got "
                + (name == null ? "format " + kind.format : name.getString()));
      }
      IntPointer matrix = swscale.sws_getCoefficients(kind.space);
      swscale.sws_setColorspaceDetails(
          context, matrix, kind.full ? 1 : 0, matrix, 1, 0, 1 << 16, 1 << 16);
      rgb = new RgbFrame(width, height);
    }

    Picture picture(AVFrame frame) {
      AVFrame out = rgb.frame();
      swscale.sws_scale(
          context, frame.data(), frame.linesize(), 0, kind.height, out.data(), out.linesize());
      return rgb.picture();
    }

    @Override
    public void close() {
      swscale.sws_freeContext(context);
      rgb.close();
    }
  }
}

package affect4j.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.FF_QP2LAMBDA;

import affect4j.image.Picture;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/** Pictures to packets, as BT.709 in limited range, without frames that depend on later ones. */
final class Encoder implements AutoCloseable {
  /** Times are in ticks of 1 / 60000 second: exact at 24, 25, 30, 60 and 30000 / 1001 frames. */
  static final int TICKS = 60_000;

  /** Of H.264: sharp for faces. */
  private static final double BITS_PER_PIXEL = 0.25;

  private static final long LEAST_BITS = 400_000;
  private static final long MOST_BITS = 80_000_000;

  /** Of MPEG-4, from 1, the best, to 31. */
  private static final int QUALITY = 3;

  private final AVCodecContext context;
  private final SwsContext toYuv;
  private final RgbFrame rgb;
  private final AVFrame yuv;

  private Encoder(AVCodecContext context) {
    this.context = context;
    int width = context.width();
    int height = context.height();
    rgb = new RgbFrame(width, height);
    yuv = RgbFrame.allocate(width, height, AV_PIX_FMT_YUV420P);
    yuv.colorspace(AVCOL_SPC_BT709).color_range(AVCOL_RANGE_MPEG);
    toYuv =
        swscale.sws_getContext(
            width,
            height,
            AV_PIX_FMT_RGB24,
            width,
            height,
            AV_PIX_FMT_YUV420P,
            swscale.SWS_BICUBIC | swscale.SWS_ACCURATE_RND,
            null,
            null,
            (DoublePointer) null);
    IntPointer matrix = swscale.sws_getCoefficients(swscale.SWS_CS_ITU709);
    swscale.sws_setColorspaceDetails(toYuv, matrix, 1, matrix, 0, 0, 1 << 16, 1 << 16);
  }

  /**
   * An encoder by FFmpeg's name; null where it is not there or cannot do this size.
   *
   * @param rate about how many frames per second there will be
   */
  static @Nullable Encoder open(String name, int width, int height, double rate) {
    AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
    if (codec == null) {
      return null;
    }
    AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
    context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
    context.time_base().num(1).den(TICKS);
    context.framerate().num((int) Math.round(rate * 1000)).den(1000);
    context.gop_size((int) Math.max(1, Math.round(2 * rate))).max_b_frames(0);
    context.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
    context.colorspace(AVCOL_SPC_BT709).color_range(AVCOL_RANGE_MPEG);
    double bits = BITS_PER_PIXEL * width * height * rate;
    context.bit_rate((long) Math.min(Math.max(bits, LEAST_BITS), MOST_BITS));
    context.global_quality(QUALITY * FF_QP2LAMBDA);
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_QSCALE);
    if (avcodec.avcodec_open2(context, codec, (AVDictionary) null) < 0) {
      avcodec.avcodec_free_context(context);
      return null;
    }
    return new Encoder(context);
  }

  AVCodecContext context() {
    return context;
  }

  /** Takes a picture that is shown at {@code tick}; below 0 FFmpeg's reason why it cannot. */
  int send(Picture picture, long tick) {
    int got = avutil.av_frame_make_writable(yuv);
    if (got < 0) {
      return got;
    }
    rgb.put(picture);
    AVFrame in = rgb.frame();
    swscale.sws_scale(toYuv, in.data(), in.linesize(), 0, in.height(), yuv.data(), yuv.linesize());
    yuv.pts(tick).quality(context.global_quality());
    return avcodec.avcodec_send_frame(context, yuv);
  }

  @Override
  public void close() {
    swscale.sws_freeContext(toYuv);
    rgb.close();
    avutil.av_frame_free(yuv);
    avcodec.avcodec_free_context(context);
  }
}

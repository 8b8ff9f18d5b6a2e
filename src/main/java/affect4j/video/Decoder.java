package affect4j.video;

import static org.bytedeco.ffmpeg.avcodec.AVCodecContext.FF_THREAD_FRAME;
import static org.bytedeco.ffmpeg.avcodec.AVCodecContext.FF_THREAD_SLICE;
import static org.bytedeco.ffmpeg.avutil.AVFrame.FF_DECODE_ERROR_DECODE_SLICES;
import static org.bytedeco.ffmpeg.avutil.AVFrame.FF_DECODE_ERROR_INVALID_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Frames of an input, one after the other. What cannot be decoded before the first frame is passed
 * over, as recordings may begin anywhere; after it, damage ends the video with an error, when all
 * frames before it have been given. Owns the input.
 */
final class Decoder implements AutoCloseable {
  private static final int DAMAGE =
      FF_DECODE_ERROR_INVALID_BITSTREAM | FF_DECODE_ERROR_DECODE_SLICES;

  private final Input input;
  private final VideoSettings settings;
  private final Tally tally;
  private final AVCodecContext context;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame frame = avutil.av_frame_alloc();

  private int frames;
  private @Nullable IOException failure;

  private Decoder(Input input, VideoSettings settings, AVCodec codec) {
    this.input = input;
    this.settings = settings;
    this.tally = new Tally(input);
    this.context = avcodec.avcodec_alloc_context3(codec);
  }

  /** Takes {@code input} over, also where it fails. */
  static Decoder open(Input input, VideoSettings settings) throws IOException {
    AVCodecParameters stream = input.stream().codecpar();
    AVCodec codec = Codecs.decoder(stream.codec_id());
    if (codec == null) {
      String name = Codecs.name(stream);
      input.close();
      throw new IOException(input.name() + ": a codec known here wanted, got " + name);
    }
    Decoder decoder = new Decoder(input, settings, codec);
    int got = decoder.start(codec);
    if (got < 0) {
      String name = codec.name().getString();
      decoder.close();
      throw new IOException(
          input.name() + ": its codec " + name + " cannot start: " + Ffmpeg.reason(got));
    }
    return decoder;
  }

  private int start(AVCodec codec) {
    int got = avcodec.avcodec_parameters_to_context(context, input.stream().codecpar());
    context.pkt_timebase(input.stream().time_base());
    context.thread_count(settings.threads());
    context.thread_type(FF_THREAD_FRAME | FF_THREAD_SLICE);
    context.max_pixels(settings.maxPixels());
    return got < 0 ? got : avcodec.avcodec_open2(context, codec, (AVDictionary) null);
  }

  /** The frame that was decoded last. */
  AVFrame frame() {
    return frame;
  }

  Input input() {
    return input;
  }

  /** Decodes the next frame; false at the end. Not to be called again after an error. */
  boolean advance() throws IOException {
    while (true) {
      int got = avcodec.avcodec_receive_frame(context, frame);
      if (got >= 0) {
        check();
        frames++;
        return true;
      }
      if (got == AVERROR_EOF) {
        if (failure != null) {
          throw failure;
        }
        return false;
      }
      if (got == AVERROR_EAGAIN()) {
        feed();
      } else if (frames > 0 || got != AVERROR_INVALIDDATA) {
        throw damaged(got);
      }
    }
  }

  private void check() throws IOException {
    Input.checkSize(input.name(), frame.width(), frame.height(), settings.maxPixels());
    if (frames > 0 && (frame.decode_error_flags() & DAMAGE) != 0) {
      throw damaged(AVERROR_INVALIDDATA);
    }
  }

  private void feed() throws IOException {
    int got = avformat.av_read_frame(input.format(), packet);
    if (got == AVERROR_EAGAIN()) {
      return;
    }
    if (got < 0) {
      end(got);
      return;
    }
    tally.add(packet);
    if (packet.stream_index() == input.stream().index()) {
      if ((packet.flags() & AV_PKT_FLAG_CORRUPT) != 0) {
        end(AVERROR_INVALIDDATA);
      } else {
        send();
      }
    }
    avcodec.av_packet_unref(packet);
  }

  private void send() throws IOException {
    int got = avcodec.avcodec_send_packet(context, packet);
    if (got < 0 && (frames > 0 || got != AVERROR_INVALIDDATA)) {
      throw damaged(got);
    }
  }

  /** Lets the decoder give the frames that it holds back, and remembers why there are no more. */
  private void end(int why) {
    try {
      if (why != AVERROR_EOF) {
        throw new IOException(
            input.name() + ": a whole video wanted, got a truncated one: " + Ffmpeg.reason(why));
      }
      tally.check();
    } catch (IOException e) {
      failure = e;
    }
    avcodec.avcodec_send_packet(context, null);
  }

  private IOException damaged(int why) {
    return new IOException(
        input.name() + ": frame " + (frames + 1) + " is damaged: " + Ffmpeg.reason(why));
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(context);
    input.close();
  }
}

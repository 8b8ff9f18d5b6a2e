package affect4j.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;

/** An MP4 file with one stream, its index in front. Errors give FFmpeg's reason alone. */
final class Mp4File implements AutoCloseable {
  private final AVFormatContext format = new AVFormatContext(null);
  private final AVIOContext bytes = new AVIOContext(null);
  private final AVPacket packet = avcodec.av_packet_alloc();

  /**
   * Begins the file.
   *
   * @param rotation of its pictures, clockwise, by which players turn them; 0, 90, 180 or 270
   */
  void open(Path file, AVCodecContext encoder, int rotation) throws IOException {
    BytePointer url = Ffmpeg.url(file);
    BytePointer kind = new BytePointer("mp4");
    check(avformat.avformat_alloc_output_context2(format, null, kind, url));
    check(avformat.avio_open(bytes, url, avformat.AVIO_FLAG_WRITE));
    format.pb(bytes);
    AVStream stream = avformat.avformat_new_stream(format, null);
    check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
    stream.time_base().num(1).den(Encoder.TICKS);
    stream.avg_frame_rate(encoder.framerate());
    if (rotation != 0) {
      AVPacketSideData all = new AVPacketSideData(null);
      int[] count = {0};
      AVPacketSideData side =
          avcodec.av_packet_side_data_new(all, count, AV_PKT_DATA_DISPLAYMATRIX, 36, 0);
      avutil.av_display_rotation_set(new IntPointer(side.data()), rotation);
      stream.codecpar().coded_side_data(all).nb_coded_side_data(count[0]);
    }
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "movflags", "faststart", 0);
    int got = avformat.avformat_write_header(format, options);
    avutil.av_dict_free(options);
    check(got);
  }

  /**
   * Writes what the encoder has ready.
   *
   * @param duration of each, in the encoder's ticks
   */
  void take(AVCodecContext encoder, long duration) throws IOException {
    int got = avcodec.avcodec_receive_packet(encoder, packet);
    while (got >= 0) {
      packet.duration(duration);
      packet.stream_index(0);
      avcodec.av_packet_rescale_ts(packet, encoder.time_base(), format.streams(0).time_base());
      check(avformat.av_interleaved_write_frame(format, packet));
      got = avcodec.avcodec_receive_packet(encoder, packet);
    }
    if (got != AVERROR_EAGAIN() && got != AVERROR_EOF) {
      check(got);
    }
  }

  /** Ends the file, which is whole then. */
  void finish() throws IOException {
    check(avformat.av_write_trailer(format));
    check(avformat.avio_closep(bytes));
  }

  static void check(int got) throws IOException {
    if (got < 0) {
      throw new IOException(Ffmpeg.reason(got));
    }
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avformat.avio_closep(bytes);
    avformat.avformat_free_context(format);
  }
}

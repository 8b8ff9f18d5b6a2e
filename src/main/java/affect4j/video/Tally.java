package affect4j.video;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.io.IOException;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avformat;

/**
 * What came of a file, against what its header says: files that were cut between two frames end
 * without an error. MP4 and MOV list each frame; others say how many seconds they have, which is
 * taken to be rounded. MPEG-TS says nothing: one that was cut cannot be told from a shorter one.
 */
final class Tally {
  /** By so much a header may exceed what there is: this many seconds and this share. */
  private static final double SLACK = 0.5;

  private static final double SLACK_SHARE = 0.01;

  private static final double MICROSECOND = 1e-6;

  private final Input input;
  private long packets;
  private double end = Double.NEGATIVE_INFINITY;

  Tally(Input input) {
    this.input = input;
  }

  /** Counts a packet of any stream. */
  void add(AVPacket packet) {
    AVStream stream = input.format().streams(packet.stream_index());
    if (packet.stream_index() == input.stream().index()) {
      packets++;
    }
    long begin = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
    if (begin != AV_NOPTS_VALUE) {
      double tick = Ffmpeg.value(stream.time_base());
      end = Math.max(end, (begin + Math.max(packet.duration(), 0)) * tick);
    }
  }

  /** Refuses a file that ended earlier than it says. */
  void check() throws IOException {
    AVFormatContext format = input.format();
    int listed = avformat.avformat_index_get_entries_count(input.stream());
    if (format.iformat().name().getString().startsWith("mov") && packets < listed) {
      throw new IOException(
          input.name() + ": " + listed + " frames wanted, got " + packets + ": it is truncated");
    }
    if (format.duration_estimation_method() != AVFMT_DURATION_FROM_STREAM
        || format.duration() == AV_NOPTS_VALUE
        || end == Double.NEGATIVE_INFINITY) {
      return;
    }
    long start = format.start_time() == AV_NOPTS_VALUE ? 0 : format.start_time();
    double came = end - start * MICROSECOND;
    double said = format.duration() * MICROSECOND;
    if (said - came > SLACK + SLACK_SHARE * said) {
      throw new IOException(
          input.name()
              + String.format(
                  Locale.ROOT,
                  ": %.1f seconds wanted, as its header says, got %.1f: it is truncated",
                  said,
                  came));
    }
  }
}

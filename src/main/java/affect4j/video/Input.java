package affect4j.video;

import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;

/**
 * An open container and the stream of pictures in it, told by its bytes and not by its name. Only
 * containers of moving pictures are opened, so that no file makes FFmpeg read others, as playlists
 * would.
 */
final class Input implements AutoCloseable {
  /** By FFmpeg's names. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "mov,mp4,m4a,3gp,3g2,mj2",
          "matroska,webm",
          "avi",
          "flv",
          "mpeg",
          "mpegts",
          "mpegvideo",
          "asf",
          "ogg",
          "gif",
          "m4v",
          "h264",
          "hevc",
          "ivf",
          "mxf",
          "nut",
          "dv");

  private final String name;
  private final AVIOContext bytes = new AVIOContext(null);
  private final AVFormatContext format = avformat.avformat_alloc_context();
  private int index = -1;

  private Input(String name) {
    this.name = name;
  }

  /** Opens a file. */
  static Input open(Path file, VideoSettings settings) throws IOException {
    refuse(file);
    Input input = new Input(file.toString());
    return input.ready(settings, () -> input.openFile(file));
  }

  /**
   * Opens a camera.
   *
   * @param device by the name that {@code kind} knows it by
   */
  static Input device(String name, AVInputFormat kind, String device, VideoSettings settings)
      throws IOException {
    Input input = new Input(name);
    return input.ready(settings, () -> input.openContainer(device, kind));
  }

  private Input ready(VideoSettings settings, Opening opening) throws IOException {
    boolean done = false;
    try {
      opening.run();
      checkSizes(settings.maxPixels());
      findStreams(settings.maxPixels());
      checkSizes(settings.maxPixels());
      done = true;
      return this;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  private static void refuse(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(file + ": no such file");
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": a video wanted, got a directory");
    }
    if (!Files.isReadable(file)) {
      throw new IOException(file + ": permission denied");
    }
    if (Files.isRegularFile(file) && Files.size(file) == 0) {
      throw new IOException(file + ": a video wanted, got an empty file");
    }
  }

  private void openFile(Path file) throws IOException {
    int got =
        avformat.avio_open2(
            bytes, Ffmpeg.url(file), avformat.AVIO_FLAG_READ, null, (AVDictionary) null);
    if (got < 0) {
      throw new IOException(name + ": cannot be opened: " + Ffmpeg.reason(got));
    }
    AVInputFormat kind = new AVInputFormat(null);
    got = avformat.av_probe_input_buffer2(bytes, kind, "", null, 0, 0);
    if (got < 0) {
      throw new IOException(name + ": a video wanted, got a file of no known kind");
    }
    if (!CONTAINERS.contains(kind.name().getString())) {
      throw new IOException(name + ": a video wanted, got " + kind.long_name().getString());
    }
    format.pb(bytes);
    openContainer("", kind);
  }

  private void openContainer(String url, AVInputFormat kind) throws IOException {
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
    int got = avformat.avformat_open_input(format, url, kind, options);
    avutil.av_dict_free(options);
    if (got < 0) {
      throw new IOException(
          name
              + ": a whole "
              + kind.long_name().getString()
              + " wanted, got a truncated or damaged one: "
              + Ffmpeg.reason(got));
    }
  }

  private void findStreams(long maxPixels) throws IOException {
    int count = format.nb_streams();
    int got;
    try (PointerPointer<AVDictionary> options = new PointerPointer<>(Math.max(count, 1))) {
      for (int i = 0; i < count; i++) {
        AVDictionary each = new AVDictionary(null);
        avutil.av_dict_set(each, "max_pixels", Long.toString(maxPixels), 0);
        options.put(i, each);
      }
      got = avformat.avformat_find_stream_info(format, options);
      for (int i = 0; i < count; i++) {
        avutil.av_dict_free(new AVDictionary(options.get(i)));
      }
    }
    if (got < 0) {
      throw new IOException(name + ": a whole video wanted, got " + Ffmpeg.reason(got));
    }
    index = avformat.av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
    if (index < 0 || (stream().disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0) {
      int sound =
          avformat.av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
      throw new IOException(
          name
              + ": a stream of pictures wanted, got "
              + (sound < 0 ? "none; it may be truncated" : "only sound"));
    }
  }

  private void checkSizes(long maxPixels) throws IOException {
    for (int i = 0; i < format.nb_streams(); i++) {
      AVCodecParameters stream = format.streams(i).codecpar();
      checkSize(name, stream.width(), stream.height(), maxPixels);
    }
  }

  /** Refuses more than {@code maxPixels}; a size that is not known yet passes. */
  static void checkSize(String name, long width, long height, long maxPixels) throws IOException {
    if (width * height > maxPixels) {
      throw new IOException(
          name + ": at most " + maxPixels + " pixels wanted, got " + width + " x " + height);
    }
  }

  String name() {
    return name;
  }

  AVFormatContext format() {
    return format;
  }

  /** The stream of pictures. */
  AVStream stream() {
    return format.streams(index);
  }

  @Override
  public void close() {
    avformat.avformat_close_input(format);
    avformat.avio_closep(bytes);
  }

  private interface Opening {
    void run() throws IOException;
  }
}

package affect4j.video;

import affect4j.image.Picture;
import affect4j.image.Turn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * Reads a video frame by frame, from its start: frames that a {@link Sampling} leaves out are
 * decoded too, but do not become pictures. Memory does not grow with the length. Pixels are taken
 * for square. For one thread at a time; the decoder itself works on several.
 */
public final class VideoReader implements FrameSource {
  /** Seconds between frames where nothing is known of them. */
  private static final double USUAL = 0.04;

  private static final double MICROSECOND = 1e-6;

  private final Decoder decoder;
  private final Sampling sampling;
  private final ToRgb rgb = new ToRgb();
  private final Video video;
  private final Clock clock;

  private boolean waiting = true;
  private boolean ended;
  private boolean closed;
  private int number;
  private double time;
  private @Nullable IOException failure;

  private VideoReader(Decoder decoder, Sampling sampling) throws IOException {
    this.decoder = decoder;
    this.sampling = sampling;
    if (!decoder.advance()) {
      throw new IOException(decoder.input().name() + ": a video wanted, got one without frames");
    }
    video = describe(decoder);
    double tick = Ffmpeg.value(decoder.input().stream().time_base());
    clock = new Clock(tick, video.rate().isPresent() ? 1 / video.rate().getAsDouble() : USUAL);
  }

  /** Opens {@code file} with default settings, for all its frames. */
  public static VideoReader open(Path file) throws IOException {
    return open(file, VideoSettings.defaults(), Sampling.ALL);
  }

  /**
   * Opens {@code file}, whose first frame is decoded at once.
   *
   * @throws IOException in one line: the file, what was wanted, and what came; for what is no
   *     video, has no frame, a codec that is not known here, or more pixels than allowed
   */
  public static VideoReader open(Path file, VideoSettings settings, Sampling sampling)
      throws IOException {
    Ffmpeg.load();
    try (PointerScope scope = new PointerScope()) {
      return read(Input.open(file, settings), settings, sampling);
    }
  }

  /** Opens a camera with default settings, for all its frames. */
  public static VideoReader camera(int index) throws IOException {
    return camera(index, VideoSettings.defaults(), Sampling.ALL);
  }

  /**
   * Opens a camera, whose frames never end; it is decoded on one thread, so that none are held
   * back. On Linux it is {@code /dev/video} and the index; on macOS and Windows, where this has
   * never been run, the system's order counts.
   *
   * @param index from 0
   * @throws IOException in one line, where there is no such camera or it cannot be read
   */
  public static VideoReader camera(int index, VideoSettings settings, Sampling sampling)
      throws IOException {
    Ffmpeg.load();
    try (PointerScope scope = new PointerScope()) {
      VideoSettings prompt = new VideoSettings(1, settings.maxPixels());
      return read(Camera.open(index, prompt), prompt, sampling);
    }
  }

  private static VideoReader read(Input input, VideoSettings settings, Sampling sampling)
      throws IOException {
    Decoder decoder = Decoder.open(input, settings);
    boolean done = false;
    try {
      VideoReader reader = new VideoReader(decoder, sampling);
      done = true;
      return reader;
    } finally {
      if (!done) {
        decoder.close();
      }
    }
  }

  private static Video describe(Decoder decoder) {
    AVFormatContext format = decoder.input().format();
    AVStream stream = decoder.input().stream();
    AVFrame frame = decoder.frame();
    Turn turn = Display.of(frame);
    double own = Math.max(stream.duration(), 0) * Ffmpeg.value(stream.time_base());
    double whole = Math.max(format.duration(), 0) * MICROSECOND;
    double rate = Ffmpeg.value(avformat.av_guess_frame_rate(format, stream, null));
    long frames = stream.nb_frames();
    return new Video(
        decoder.input().name(),
        turn.swapped() ? frame.height() : frame.width(),
        turn.swapped() ? frame.width() : frame.height(),
        positive(own > 0 ? own : whole),
        positive(rate),
        frames > 0 ? OptionalLong.of(frames) : OptionalLong.empty(),
        avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString(),
        turn.degrees());
  }

  private static OptionalDouble positive(double value) {
    return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  @Override
  public Video video() {
    return video;
  }

  @Override
  public Optional<Frame> next() throws IOException {
    if (closed) {
      throw new IllegalStateException(video.name() + " is closed");
    }
    try (PointerScope scope = new PointerScope()) {
      while (!ended && advance()) {
        AVFrame frame = decoder.frame();
        double before = time;
        time = clock.next(frame.best_effort_timestamp(), frame.duration());
        number++;
        ended = sampling.endsAt(time);
        if (sampling.takes(number, before, time)) {
          return Optional.of(new Frame(number, time, picture(frame)));
        }
      }
    }
    ended = true;
    return Optional.empty();
  }

  private boolean advance() throws IOException {
    if (waiting) {
      waiting = false;
      return true;
    }
    if (failure != null) {
      throw failure;
    }
    try {
      return decoder.advance();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private Picture picture(AVFrame frame) throws IOException {
    try {
      return rgb.picture(frame);
    } catch (IOException e) {
      throw new IOException(video.name() + ": " + e.getMessage(), e);
    }
  }

  /** Frees the decoder; closing again does nothing. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      rgb.close();
      decoder.close();
    }
  }
}

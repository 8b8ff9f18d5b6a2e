package affect4j.video;

import affect4j.image.Picture;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes pictures of one size as an MP4 that browsers play: H.264, or MPEG-4 part 2 where the size
 * is beyond that encoder's. H.264 has even sizes only: of odd ones the last column or row is
 * written twice. Times are kept to 1 / 60000 second. The file is written under another name beside
 * it and has its own once {@link #finish} is through; closed before, it leaves nothing. For one
 * thread.
 */
public final class VideoWriter implements AutoCloseable {
  private static final String H264 = "libopenh264";

  /** Pixels that a side must have; with fewer it fails only when it encodes. */
  private static final int H264_LEAST = 16;

  /** FFmpeg's names, the best first. */
  private static final List<String> ENCODERS = List.of(H264, "mpeg4");

  private final Path file;
  private final Path draft;
  private final int width;
  private final int height;
  private final Encoder encoder;
  private final Mp4File mp4 = new Mp4File();

  private double first;
  private double before = Double.NEGATIVE_INFINITY;
  private long last = -1;
  private final long step;
  private boolean closed;

  private VideoWriter(Path file, int width, int height, double rate, Encoder encoder) {
    this.file = file;
    this.draft = file.toAbsolutePath().resolveSibling("." + UUID.randomUUID() + ".part");
    this.width = width;
    this.height = height;
    this.encoder = encoder;
    this.step = Math.round(Encoder.TICKS / rate);
  }

  /**
   * Begins a video.
   *
   * @param width of all pictures, in pixels
   * @param height of all pictures, in pixels
   * @param rate about how many frames per second there will be, in (0, 1000]: for how many bits are
   *     spent, and how long the last frame is shown; the times are those of {@link #write}
   * @throws IOException in one line, where the file cannot be written or no encoder takes the size
   */
  public static VideoWriter create(Path file, int width, int height, double rate)
      throws IOException {
    return create(file, width, height, rate, ENCODERS, 0);
  }

  /** With the first of {@code encoders} that takes the size, and a rotation for players. */
  static VideoWriter create(
      Path file, int width, int height, double rate, List<String> encoders, int rotation)
      throws IOException {
    if (width < 1 || height < 1 || !(rate > 0 && rate <= 1000)) {
      throw new IllegalArgumentException(
          "at least 1 x 1 pixels and a rate in (0, 1000] wanted, got %d x %d and %s"
              .formatted(width, height, rate));
    }
    Ffmpeg.load();
    try (PointerScope scope = new PointerScope()) {
      Encoder encoder = encoder(width, height, rate, encoders);
      if (encoder == null) {
        throw new IOException(
            file + ": no encoder of " + encoders + " takes " + width + " x " + height + " pixels");
      }
      VideoWriter writer = new VideoWriter(file, width, height, rate, encoder);
      writer.begin(rotation);
      return writer;
    }
  }

  private static @Nullable Encoder encoder(
      int width, int height, double rate, List<String> encoders) {
    for (String each : encoders) {
      boolean h264 = each.equals(H264);
      if (h264 && Math.min(width, height) < H264_LEAST) {
        continue;
      }
      int odd = h264 ? 1 : 0;
      Encoder encoder = Encoder.open(each, width + (width & odd), height + (height & odd), rate);
      if (encoder != null) {
        return encoder;
      }
    }
    return null;
  }

  private void begin(int rotation) throws IOException {
    try {
      if (Files.isDirectory(file)) {
        throw new IOException("it is a directory");
      }
      mp4.open(draft, encoder.context(), rotation);
    } catch (IOException e) {
      close();
      throw cannot(e);
    }
  }

  /**
   * Adds a picture.
   *
   * @param timestamp when it is shown, in seconds on any clock, not before that of the picture
   *     before; at the same time as it, it is shown 1 / 60000 second later
   */
  public void write(Picture picture, double timestamp) throws IOException {
    if (picture.width() != width || picture.height() != height) {
      throw new IllegalArgumentException(
          "%s: pictures of %d x %d pixels wanted, got %d x %d"
              .formatted(file, width, height, picture.width(), picture.height()));
    }
    checkOpen();
    if (last < 0) {
      first = timestamp;
    }
    long tick = Math.round((timestamp - first) * Encoder.TICKS);
    if (!Double.isFinite(timestamp) || timestamp < before) {
      throw new IllegalArgumentException(
          "%s: times that do not go backwards wanted, got %s seconds after %s"
              .formatted(file, timestamp, before));
    }
    tick = Math.max(tick, last + 1);
    try (PointerScope scope = new PointerScope()) {
      Mp4File.check(encoder.send(picture, tick));
      mp4.take(encoder.context(), step);
    } catch (IOException e) {
      throw cannot(e);
    }
    last = tick;
    before = timestamp;
  }

  /** Ends the video and gives the file its name, over another that has it. */
  public void finish() throws IOException {
    checkOpen();
    if (last < 0) {
      throw new IllegalStateException(file + ": a video has at least one picture, got none");
    }
    try (PointerScope scope = new PointerScope()) {
      Mp4File.check(avcodec.avcodec_send_frame(encoder.context(), null));
      mp4.take(encoder.context(), step);
      mp4.finish();
      move();
    } catch (IOException e) {
      throw cannot(e);
    } finally {
      close();
    }
  }

  private void move() throws IOException {
    try {
      Files.move(draft, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException(file + " is closed");
    }
  }

  private IOException cannot(IOException e) {
    return new IOException(file + ": cannot write a video here: " + e.getMessage(), e);
  }

  /** Frees the encoder; what was not finished is deleted. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      mp4.close();
      encoder.close();
      Files.deleteIfExists(draft);
    }
  }
}

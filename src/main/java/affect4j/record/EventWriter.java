package affect4j.record;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;

/**
 * Writes what TensorBoard shows: numbers and pictures over the steps of a run. Each start writes a
 * file of its own into the run's folder, and TensorBoard joins them. Every event is in the hands of
 * the system when its method returns. Safe to call from several threads.
 */
public final class EventWriter implements AutoCloseable {
  private static final int WALL_TIME = 1;
  private static final int STEP = 2;
  private static final int FILE_VERSION = 3;
  private static final int SUMMARY = 5;
  private static final int SESSION_LOG = 7;
  private static final int VALUE = 1;
  private static final int TAG = 1;
  private static final int SIMPLE_VALUE = 2;
  private static final int IMAGE = 4;
  private static final int START = 1;
  private static final int RGB = 3;

  private final EventFile file;
  private final InstantSource clock;

  private EventWriter(EventFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Begins a run in {@code folder}. */
  public static EventWriter create(Path folder) throws IOException {
    return open(folder, OptionalLong.empty(), InstantSource.system(), host());
  }

  /** Goes on with a run: what earlier files say of {@code step} and later is no longer shown. */
  public static EventWriter resume(Path folder, long step) throws IOException {
    return open(folder, OptionalLong.of(step), InstantSource.system(), host());
  }

  static EventWriter open(Path folder, OptionalLong resumed, InstantSource clock, String host)
      throws IOException {
    String name = "events.out.tfevents.%010d.%s".formatted(clock.instant().getEpochSecond(), host);
    EventWriter writer = new EventWriter(EventFile.create(folder, name), clock);
    writer.file.append(writer.event().text(FILE_VERSION, "brain.Event:2").bytes());
    if (resumed.isPresent()) {
      Message start = new Message().whole(1, START);
      writer.append(resumed.getAsLong(), SESSION_LOG, start);
    }
    return writer;
  }

  /**
   * Says that {@code tag} was {@code value} at {@code step}.
   *
   * @param tag such as {@code train/loss}: what stands before the slash groups it
   * @param step 0 or more
   * @param value written in float32
   */
  public void scalar(String tag, long step, double value) throws IOException {
    append(step, tag, new Message().text(TAG, tag).real(SIMPLE_VALUE, (float) value));
  }

  /**
   * Shows a colour picture under {@code tag} at {@code step}.
   *
   * @param width in pixels
   * @param height in pixels
   * @param png the picture, encoded as PNG
   */
  public void image(String tag, long step, int width, int height, byte[] png) throws IOException {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture must have sides of 1 or more, got " + width + " x " + height);
    }
    Message image = new Message().whole(1, height).whole(2, width).whole(3, RGB).bytes(4, png);
    append(step, tag, new Message().text(TAG, tag).inner(IMAGE, image));
  }

  private void append(long step, String tag, Message value) throws IOException {
    if (tag.isBlank()) {
      throw new IllegalArgumentException("a tag must say something, got \"" + tag + "\"");
    }
    append(step, SUMMARY, new Message().inner(VALUE, value));
  }

  private synchronized void append(long step, int field, Message content) throws IOException {
    if (step < 0) {
      throw new IllegalArgumentException("a step must be 0 or more, got " + step);
    }
    file.append(event().whole(STEP, step).inner(field, content).bytes());
  }

  private Message event() {
    Instant now = clock.instant();
    return new Message().real(WALL_TIME, now.getEpochSecond() + now.getNano() / 1e9);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9-]", "_");
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** The file that is written. */
  public Path path() {
    return file.path();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

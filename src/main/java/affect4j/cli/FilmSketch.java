package affect4j.cli;

import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.report.FrameSketch;
import affect4j.video.Frame;
import affect4j.video.FrameSource;
import affect4j.video.VideoWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video with what was read drawn on it. It is decoded a second time, a frame for each frame of
 * the readings: these may come late, and so no picture has to wait for them. There is room for as
 * many cards as there are faces at once in the first seconds.
 */
final class FilmSketch implements AutoCloseable {
  /** How far is looked for the number of faces. */
  private static final double SECONDS = 10;

  private final Path target;
  private final double rate;
  private final @Nullable FrameSource frames;
  private final Deque<List<Reading>> waiting = new ArrayDeque<>();
  private @Nullable FrameSketch sketch;
  private @Nullable VideoWriter writer;

  /**
   * A drawing.
   *
   * @param rate about how many frames a second there will be
   * @param frames those of the readings; belongs to this; null where nothing is to be drawn
   */
  FilmSketch(Path target, double rate, @Nullable FrameSource frames) {
    this.target = target;
    this.rate = rate;
    this.frames = frames;
  }

  /** Takes the next reading. */
  void add(Reading reading) throws IOException {
    if (frames == null) {
      return;
    }
    if (waiting.isEmpty() || waiting.getLast().get(0).frame() != reading.frame()) {
      waiting.add(new ArrayList<>());
    }
    waiting.getLast().add(reading);
    double first = waiting.element().get(0).timestamp();
    if (writer != null || reading.timestamp() > first + SECONDS) {
      drawAllBut(1);
    }
  }

  /** Draws what is left, and gives the file its name. */
  void finish() throws IOException {
    drawAllBut(0);
    if (writer != null) {
      writer.finish();
    }
  }

  private void drawAllBut(int left) throws IOException {
    int places = waiting.stream().mapToInt(List::size).max().orElse(1);
    while (frames != null && waiting.size() > left) {
      Frame frame = frames.next().orElseThrow();
      List<Reading> readings = waiting.remove();
      if (frame.number() != readings.get(0).frame()) {
        throw new IllegalStateException(
            target + ": frame " + readings.get(0).frame() + " wanted, got " + frame.number());
      }
      draw(readings, frame, places);
    }
  }

  private void draw(List<Reading> readings, Frame frame, int places) throws IOException {
    if (sketch == null) {
      sketch = new FrameSketch(frame.picture(), places);
    }
    List<Seen> faces = readings.stream().flatMap(each -> each.seen().stream()).toList();
    var drawn = sketch.of(frame.picture(), faces);
    if (writer == null) {
      writer = VideoWriter.create(target, drawn.width(), drawn.height(), rate);
    }
    writer.write(drawn, frame.timestamp());
  }

  @Override
  public void close() throws IOException {
    if (frames != null) {
      frames.close();
    }
    if (writer != null) {
      writer.close();
    }
  }
}

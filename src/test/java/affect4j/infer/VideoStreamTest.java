package affect4j.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.face.Box;
import affect4j.face.Face;
import affect4j.face.FaceCrop;
import affect4j.face.FaceFinder;
import affect4j.image.Filter;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Thresholds;
import affect4j.video.Frame;
import affect4j.video.FrameSource;
import affect4j.video.Video;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With frames of one grey each, of which the grey says how many faces are found, and which. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class VideoStreamTest {
  private static final int SIDE = 30;

  private final ExecutorService workers = Executors.newFixedThreadPool(3);
  private final List<Integer> batches = new ArrayList<>();

  @AfterEach
  void endWorkers() {
    workers.shutdownNow();
  }

  /** So many frames, 0.1 s apart, and then {@code failure}. */
  private static final class Made implements FrameSource {
    private final int count;
    private final Video video;
    private final IntFunction<Picture> pictures;
    private final Optional<IOException> failure;
    volatile int given;
    volatile boolean closed;

    Made(int count, int width, Optional<IOException> failure) {
      this(count, width, failure, VideoStreamTest::flat);
    }

    Made(int count, int width, Optional<IOException> failure, IntFunction<Picture> pictures) {
      this.count = count;
      this.pictures = pictures;
      this.failure = failure;
      video =
          new Video(
              "made.mp4",
              width,
              width,
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalLong.empty(),
              "none",
              0);
    }

    @Override
    public Video video() {
      return video;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // Written by one thread alone.
    public Optional<Frame> next() throws IOException {
      if (given == count) {
        if (failure.isPresent()) {
          throw failure.get();
        }
        return Optional.empty();
      }
      Picture picture = pictures.apply(given % 100);
      given++;
      return Optional.of(new Frame(given, (given - 1) / 10.0, picture));
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static Picture flat(int grey) {
    byte[] pixels = new byte[3 * SIDE * SIDE];
    Arrays.fill(pixels, (byte) grey);
    return new Picture(SIDE, SIDE, pixels);
  }

  /** Noise that stays, but for the corner that says how many faces there are. */
  private static Picture textured(int grey) {
    byte[] pixels = TinyModel.noise("texture", SIDE, SIDE).pixels().clone();
    pixels[0] = (byte) grey;
    return new Picture(SIDE, SIDE, pixels);
  }

  /** Grey modulo 3 faces; those of some pictures are found later than those of the next. */
  private static final class Greys implements FaceFinder {
    @Override
    public List<Face> find(Picture picture) {
      int grey = picture.pixels()[0];
      try {
        Thread.sleep(grey % 4 == 0 ? 10 : 0);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return List.of(new Face(new Box(0, 0, 10, 10), 0.75), new Face(new Box(15, 0, 10, 10), 0.5))
          .subList(0, grey % 3);
    }

    @Override
    public void close() {}
  }

  /** Says the grey of each crop for valence. */
  private final class Grey implements Scorer {
    @Override
    public FaceCrop crop() {
      return new FaceCrop(8, Filter.BILINEAR);
    }

    @Override
    public List<Scores> score(List<Picture> faces) {
      batches.add(faces.size());
      Map<Expression, Double> expressions = new EnumMap<>(Expression.class);
      for (Expression each : Expression.values()) {
        expressions.put(each, 0.0);
      }
      Map<ActionUnit, Double> units = new EnumMap<>(ActionUnit.class);
      for (ActionUnit unit : ActionUnit.values()) {
        units.put(unit, 0.0);
      }
      return faces.stream()
          .map(
              face ->
                  new Scores(
                      face.pixels()[3 * (4 * 8 + 4)], 0, expressions, units, Thresholds.half()))
          .toList();
    }

    @Override
    public void close() {}
  }

  private VideoStream stream(FrameSource source) {
    return stream(source, LastSeen.NONE);
  }

  private VideoStream stream(FrameSource source, LastSeen last) {
    Settings usual = Settings.defaults();
    Settings settings =
        new Settings(
            usual.faces(), usual.precision(), "cpu", 3, 4, usual.thresholds(), usual.pixels());
    Scorer scorer = new Grey();
    FaceCutter cutter =
        new FaceCutter(new PictureReader(), new Greys(), scorer.crop(), Room.ofHeap());
    return VideoStream.of(source, cutter, scorer, workers, settings, last);
  }

  @Test
  void framesComeInTheirOrderEachWithItsOwnFaces() throws IOException {
    Made source = new Made(100, SIDE, Optional.empty());
    try (VideoStream stream = stream(source)) {
      for (int i = 0; i < 100; i++) {
        SeenFrame seen = stream.next().orElseThrow();
        assertEquals(i + 1, seen.frame().number());
        assertEquals(i % 3, seen.faces().size());
        assertEquals(Math.max(1, i % 3), seen.readings().size());
        for (Reading reading : seen.readings()) {
          assertEquals("made.mp4", reading.file());
          assertEquals(i + 1, reading.frame());
          assertEquals(i / 10.0, reading.timestamp());
        }
        for (Reading.Seen face : seen.faces()) {
          assertEquals(i, face.scores().valence());
        }
      }
      assertEquals(Optional.empty(), stream.next());
      assertEquals(Optional.empty(), stream.next());
    }
    assertTrue(source.closed);
  }

  @Test
  void facesKeepTheirNumbersFromFrameToFrame() throws IOException {
    Made source = new Made(30, SIDE, Optional.empty(), VideoStreamTest::textured);
    try (VideoStream stream = stream(source)) {
      for (var next = stream.next(); next.isPresent(); next = stream.next()) {
        List<Reading.Seen> faces = next.get().faces();
        for (int i = 0; i < faces.size(); i++) {
          assertEquals(i, faces.get(i).id(), "frame " + next.get().frame().number());
        }
      }
    }
  }

  @Test
  void whoIsInTheLastFrameOfAnEarlierRunKeepsTheirNumberAndOthersGetNewOnes() throws IOException {
    Made source = new Made(6, SIDE, Optional.empty(), VideoStreamTest::textured);
    List<String> seen = new ArrayList<>();
    try (VideoStream stream = stream(source, new LastSeen(2, List.of(5), 9))) {
      for (var next = stream.next(); next.isPresent(); next = stream.next()) {
        List<Integer> ids = next.get().faces().stream().map(Reading.Seen::id).toList();
        seen.add(next.get().frame().number() + " " + ids);
      }
    }
    assertEquals(List.of("3 [5, 9]", "4 []", "5 [5]", "6 [5, 9]"), seen);
  }

  @Test
  void theNetworkSeesFacesOfSeveralFramesTogether() throws IOException {
    try (VideoStream stream = stream(new Made(60, SIDE, Optional.empty()))) {
      while (stream.next().isPresent()) {}
    }
    assertEquals(60, batches.stream().mapToInt(Integer::intValue).sum());
    assertEquals(15, batches.stream().filter(size -> size == 4).count(), batches.toString());
  }

  @Test
  void whatIsWrongIsToldAfterAllFramesBeforeIt() throws IOException {
    Made source = new Made(7, SIDE, Optional.of(new IOException("made.mp4: it is truncated")));
    try (VideoStream stream = stream(source)) {
      for (int i = 0; i < 7; i++) {
        assertEquals(i + 1, stream.next().orElseThrow().frame().number());
      }
      assertEquals(
          "made.mp4: it is truncated", assertThrows(IOException.class, stream::next).getMessage());
    }
    assertTrue(source.closed);
  }

  @Test
  void aVideoWithoutEndIsReadNoFurtherThanNeededAndEndsWhenClosed() throws IOException {
    Made source = new Made(Integer.MAX_VALUE, SIDE, Optional.empty());
    try (VideoStream stream = stream(source)) {
      assertEquals(1, stream.next().orElseThrow().frame().number());
      assertEquals(2, stream.next().orElseThrow().frame().number());
    }
    assertTrue(source.closed);
    assertTrue(source.given <= 40, "frames taken: " + source.given);
  }

  @Test
  void ofLargePicturesFewAreOnTheirWay() throws IOException {
    Made source = new Made(Integer.MAX_VALUE, 8000, Optional.empty());
    try (VideoStream stream = stream(source)) {
      assertEquals(1, stream.next().orElseThrow().frame().number());
      assertEquals(2, stream.next().orElseThrow().frame().number());
    }
    assertTrue(source.given <= 6, "frames taken: " + source.given);
  }
}

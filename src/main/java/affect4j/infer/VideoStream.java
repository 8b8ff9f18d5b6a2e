package affect4j.infer;

import affect4j.face.Face;
import affect4j.infer.FaceStream.Cut;
import affect4j.track.Tracker;
import affect4j.video.Frame;
import affect4j.video.FrameSource;
import affect4j.video.Video;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * A video on its way through the network, frame by frame in their order. It is decoded on one
 * thread, faces are found on several, and the network runs on that of the caller; memory does not
 * grow with the length. To be used by one thread, and closed.
 */
public final class VideoStream implements AutoCloseable {
  /** Bytes that the pictures on their way may take together. */
  private static final long ROOM = 1L << 29;

  private final Video video;
  private final FaceCutter cutter;
  private final FramesAhead frames;
  private final FaceStream<Frame, SeenFrame> results;
  private final Tracker tracker;
  private final LastSeen last;

  private VideoStream(
      FrameSource source,
      FaceCutter cutter,
      Scorer scorer,
      ExecutorService workers,
      int batch,
      int ahead,
      LastSeen last) {
    this.last = last;
    this.tracker = new Tracker(Tracker.ABSENCE, last.nextId());
    this.video = source.video();
    this.cutter = cutter;
    this.frames = new FramesAhead(source, ahead);
    this.results = new FaceStream<>(frames, this::cut, scorer, workers, batch, ahead);
  }

  /** Takes {@code source} over, which gives the frames from {@code last} on. */
  static VideoStream of(
      FrameSource source,
      FaceCutter cutter,
      Scorer scorer,
      ExecutorService workers,
      Settings settings,
      LastSeen last) {
    Video video = source.video();
    long bytes = 3L * video.width() * video.height();
    // They wait in three places: for a worker, at one, and for the network.
    long room = Math.max(1, ROOM / 3 / bytes);
    int ahead = Math.toIntExact(Math.min(settings.ahead(), room));
    return new VideoStream(source, cutter, scorer, workers, settings.batch(), ahead, last);
  }

  private Cut<SeenFrame> cut(Frame frame) {
    CutFaces cut = cutter.cut(frame.picture());
    return new Cut<>(cut.crops(), scores -> seen(frame, cut, scores));
  }

  private SeenFrame seen(Frame frame, CutFaces cut, List<Scores> scores) {
    double time = frame.timestamp();
    List<Integer> ids = ids(frame, cut.faces());
    return new SeenFrame(
        frame, Reading.ofFrame(video.name(), frame.number(), time, cut.seen(ids, scores)));
  }

  private List<Integer> ids(Frame frame, List<Face> faces) {
    if (frame.number() != last.frame()) {
      return tracker.ids(frame.timestamp(), faces, frame.picture());
    }
    tracker.goOn(frame.timestamp(), faces, last.ids(), frame.picture());
    return Collections.nCopies(faces.size(), 0); // It is not given out.
  }

  /** What is known of the video. */
  public Video video() {
    return video;
  }

  /**
   * The next frame of the source's sampling; empty at the end.
   *
   * @throws IOException in one line, after all frames that came before it, where the video is
   *     truncated or damaged, or shorter than its header says, or a camera is gone
   */
  public Optional<SeenFrame> next() throws IOException {
    while (results.hasNext()) {
      SeenFrame seen = results.next();
      if (seen.frame().number() > last.frame()) {
        return Optional.of(seen);
      }
    }
    frames.check();
    return Optional.empty();
  }

  /** Ends the decoding and closes the source. */
  @Override
  public void close() {
    frames.close();
  }
}

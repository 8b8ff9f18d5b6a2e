package affect4j.infer;

import affect4j.face.FaceFinder;
import affect4j.face.WholePicture;
import affect4j.find.NeuralFinder;
import affect4j.image.Picture;
import affect4j.image.PictureReader;
import affect4j.infer.FaceStream.Cut;
import affect4j.nn.Engine;
import affect4j.video.FrameSource;
import affect4j.zoo.Starter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A model that reads faces: open it once, give it pictures from any thread, close it.
 *
 * <pre>{@code
 * try (Analyzer analyzer = Analyzer.open()) {
 *   for (Reading reading : analyzer.read(Path.of("photo.jpg"))) {
 *     reading.seen().ifPresent(face -> System.out.println(face.scores().expression()));
 *   }
 * }
 * }</pre>
 */
public final class Analyzer implements AutoCloseable {
  /** What whoever reads on is told. */
  static final String CLOSED = "the analyzer is closed";

  /** How long one picture may take. */
  private static final long PATIENCE_SECONDS = 60;

  private final Model model;
  private final Settings settings;
  private final Scorer scorer;
  private final FaceFinder finder;
  private final FaceCutter cutter;
  private final ExecutorService workers;

  /** Held by each who finds faces on a thread of their own, and by who frees the finder. */
  private final ReadWriteLock finding = new ReentrantReadWriteLock();

  private boolean closed;

  private Analyzer(Model model, Settings settings, Scorer scorer, FaceFinder finder) {
    this.model = model;
    this.settings = settings;
    this.scorer = scorer;
    this.finder = finder;
    this.cutter =
        new FaceCutter(new PictureReader(settings.pixels()), finder, scorer.crop(), Room.ofHeap());
    this.workers = Executors.newFixedThreadPool(settings.threads(), Analyzer::daemon);
  }

  /** Opens the model that comes with affect4j, with {@link Settings#defaults}. */
  public static Analyzer open() throws IOException {
    return open(Starter.NAME);
  }

  /** Opens a checkpoint of EMMA, PyTorch's or ours, with {@link Settings#defaults}. */
  public static Analyzer open(Path weights) throws IOException {
    return open(weights, Settings.defaults());
  }

  /**
   * Opens a checkpoint of EMMA, or the folder that it lies in.
   *
   * @throws IOException when the file is missing, damaged, or of another network
   * @throws IllegalArgumentException when the settings ask for a device that is not there
   */
  public static Analyzer open(Path weights, Settings settings) throws IOException {
    Opened opened = Opened.of(weights, settings);
    return new Analyzer(opened.model(), settings, opened.scorer(), finder(settings));
  }

  private static FaceFinder finder(Settings settings) throws IOException {
    return switch (settings.faces()) {
      case FIND -> NeuralFinder.open(Opened.ofFinder(settings));
      case ALIGNED -> new WholePicture();
    };
  }

  private static Thread daemon(Runnable work) {
    Runnable alone =
        () -> {
          Engine.alone();
          work.run();
        };
    Thread thread = new Thread(alone, "affect4j-pictures");
    thread.setDaemon(true);
    return thread;
  }

  /** What was opened. */
  public Model model() {
    return model;
  }

  /** Reads one photo: a reading for each face, or a single one without a face. */
  public List<Reading> read(Path photo) throws IOException {
    finding.readLock().lock();
    try {
      refuseIfClosed();
      return score(photo.toString(), cutter.cut(photo));
    } finally {
      finding.readLock().unlock();
    }
  }

  /**
   * Reads a picture that is in memory.
   *
   * @param name what the readings call it
   */
  public List<Reading> read(String name, Picture picture) {
    finding.readLock().lock();
    try {
      refuseIfClosed();
      return score(name, cutter.cut(picture));
    } finally {
      finding.readLock().unlock();
    }
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new IllegalStateException(CLOSED);
    }
  }

  private List<Reading> score(String name, CutFaces cut) {
    List<Scores> scores = cut.faces().isEmpty() ? List.of() : scorer.score(cut.crops());
    return cut.readings(name, scores);
  }

  /**
   * Reads many photos, in their order, in batches across photos; lazily, in constant memory. The
   * stream is to be used by one thread; several streams may run side by side.
   */
  public Stream<Photo> stream(Stream<Path> photos) {
    FaceStream<Path, Photo> results =
        new FaceStream<>(
            photos.iterator(), this::photo, scorer, workers, settings.batch(), settings.ahead());
    int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(results, ordered), false)
        .onClose(photos::close);
  }

  private Cut<Photo> photo(Path file) {
    try {
      CutFaces cut = cutter.cut(file);
      return new Cut<>(
          cut.crops(), scores -> new Photo.Seen(file, cut.readings(file.toString(), scores)));
    } catch (IOException e) {
      return new Cut<>(List.of(), scores -> new Photo.Failed(file, e));
    }
  }

  /**
   * Reads a video, whose faces keep their numbers from frame to frame, in batches across frames;
   * lazily, in constant memory.
   *
   * @param video which belongs to what comes back, and is closed with it
   */
  public VideoStream stream(FrameSource video) {
    return stream(video, LastSeen.NONE);
  }

  /**
   * Goes on with a video that an earlier run did not finish: the faces of the last frame are found
   * again, and who is still there keeps their number.
   *
   * @param video which gives the frames from the last one that was read on, that one too
   */
  public VideoStream stream(FrameSource video, LastSeen last) {
    return VideoStream.of(video, cutter, scorer, workers, settings, last);
  }

  /**
   * Ends the workers, waits for the pictures that they hold, and frees the network. Whoever still
   * reads gets an {@link IllegalStateException}.
   */
  @Override
  public void close() {
    for (Runnable never : workers.shutdownNow()) {
      if (never instanceof Future<?> future) {
        future.cancel(false);
      }
    }
    boolean idle = false;
    try {
      idle = workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!idle) {
      return; // A worker still uses them.
    }
    finding.writeLock().lock();
    try {
      closed = true;
      finder.close();
      scorer.close();
    } finally {
      finding.writeLock().unlock();
    }
  }
}

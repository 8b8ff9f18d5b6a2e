package affect4j.infer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Photos on their way through the network, in the order in which they were given.
 *
 * <p>Workers decode pictures and cut out faces some way ahead; the caller's thread gathers faces
 * across photos into full batches and runs the network. At most {@code ahead} photos are on either
 * side of the network, and only their crops are kept, so memory does not grow with the stream.
 */
final class PhotoStream implements Iterator<Photo> {
  private final Iterator<Path> files;
  private final FaceCutter cutter;
  private final Scorer scorer;
  private final ExecutorService workers;
  private final int batch;
  private final int ahead;

  private final Deque<Path> names = new ArrayDeque<>();
  private final Deque<Future<CutFaces>> coming = new ArrayDeque<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Deque<Crop> crops = new ArrayDeque<>();

  PhotoStream(
      Iterator<Path> files,
      FaceCutter cutter,
      Scorer scorer,
      ExecutorService workers,
      Settings settings) {
    this.files = files;
    this.cutter = cutter;
    this.scorer = scorer;
    this.workers = workers;
    this.batch = settings.batch();
    this.ahead = settings.batch() + 2 * settings.threads();
  }

  @Override
  public boolean hasNext() {
    return !waiting.isEmpty() || !coming.isEmpty() || files.hasNext();
  }

  @Override
  public Photo next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more photos");
    }
    while (waiting.isEmpty() || !waiting.element().complete()) {
      boolean full = crops.size() >= batch || waiting.size() >= ahead;
      if (full || !submitAhead()) {
        scoreBatch();
      } else {
        takeOne();
      }
    }
    return waiting.remove().photo();
  }

  /** Keeps the workers busy; false when nothing is left to wait for. */
  private boolean submitAhead() {
    while (coming.size() < ahead && files.hasNext()) {
      Path file = files.next();
      names.add(file);
      coming.add(workers.submit(() -> cutter.cut(file)));
    }
    return !coming.isEmpty();
  }

  private void takeOne() {
    Path file = names.remove();
    try {
      CutFaces cut = await(coming.remove());
      Faces faces = new Faces(file, cut, new ArrayList<>());
      waiting.add(faces);
      cut.crops().forEach(picture -> crops.add(new Crop(faces, picture)));
    } catch (IOException e) {
      waiting.add(new Broken(new Photo.Failed(file, e)));
    }
  }

  private void scoreBatch() {
    List<Crop> taken = new ArrayList<>();
    while (taken.size() < batch && !crops.isEmpty()) {
      taken.add(crops.remove());
    }
    List<Scores> scores = scorer.score(taken.stream().map(Crop::picture).toList());
    for (int i = 0; i < taken.size(); i++) {
      taken.get(i).owner().scores().add(scores.get(i));
    }
  }

  private static CutFaces await(Future<CutFaces> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a photo", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException bad) {
        throw bad;
      }
      throw new IllegalStateException("a photo could not be prepared", e.getCause());
    }
  }

  /** A photo between the workers and the caller. */
  private sealed interface Waiting {
    boolean complete();

    Photo photo();
  }

  private record Faces(Path file, CutFaces cut, List<Scores> scores) implements Waiting {
    @Override
    public boolean complete() {
      return scores.size() == cut.faces().size();
    }

    @Override
    public Photo photo() {
      return new Photo.Seen(file, cut.readings(file.toString(), scores));
    }
  }

  private record Broken(Photo photo) implements Waiting {
    @Override
    public boolean complete() {
      return true;
    }
  }

  private record Crop(Faces owner, affect4j.image.Picture picture) {}
}

package affect4j.infer;

import affect4j.image.Picture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Pictures on their way through the network, in the order in which they were given.
 *
 * <p>Workers find faces and cut them out some way ahead; the caller's thread gathers faces across
 * pictures into full batches and runs the network. At most {@code ahead} pictures are on either
 * side of the network, so memory does not grow with the stream.
 *
 * @param <T> what a picture comes from
 * @param <R> what comes out for each
 */
final class FaceStream<T, R> implements Iterator<R> {
  private final Iterator<T> pictures;
  private final Function<T, Cut<R>> cutter;
  private final Scorer scorer;
  private final ExecutorService workers;
  private final int batch;
  private final int ahead;

  private final Deque<Future<Cut<R>>> coming = new ArrayDeque<>();
  private final Deque<Waiting<R>> waiting = new ArrayDeque<>();
  private final Deque<Crop<R>> crops = new ArrayDeque<>();

  /**
   * A picture whose faces are cut out and not yet scored.
   *
   * @param result what becomes of it with a score for each crop; called in the order of the
   *     pictures, on the caller's thread
   */
  record Cut<R>(List<Picture> crops, Function<List<Scores>, R> result) {}

  /**
   * A stream.
   *
   * @param cutter what workers do to each picture
   * @param batch faces that the network looks at together
   */
  FaceStream(
      Iterator<T> pictures,
      Function<T, Cut<R>> cutter,
      Scorer scorer,
      ExecutorService workers,
      int batch,
      int ahead) {
    this.pictures = pictures;
    this.cutter = cutter;
    this.scorer = scorer;
    this.workers = workers;
    this.batch = batch;
    this.ahead = ahead;
  }

  @Override
  public boolean hasNext() {
    return !waiting.isEmpty() || !coming.isEmpty() || pictures.hasNext();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more pictures");
    }
    while (waiting.isEmpty() || !waiting.element().complete()) {
      boolean full = crops.size() >= batch || waiting.size() >= ahead;
      if (full || !submitAhead()) {
        scoreBatch();
      } else {
        takeOne();
      }
    }
    Waiting<R> first = waiting.remove();
    return first.cut().result().apply(first.scores());
  }

  /** Keeps the workers busy; false when nothing is left to wait for. */
  private boolean submitAhead() {
    while (coming.size() < ahead && pictures.hasNext()) {
      T picture = pictures.next();
      try {
        coming.add(workers.submit(() -> cutter.apply(picture)));
      } catch (RejectedExecutionException e) {
        throw new IllegalStateException(Analyzer.CLOSED, e);
      }
    }
    return !coming.isEmpty();
  }

  private void takeOne() {
    Waiting<R> next = new Waiting<>(await(coming.remove()), new ArrayList<>());
    waiting.add(next);
    next.cut().crops().forEach(picture -> crops.add(new Crop<>(next, picture)));
  }

  private void scoreBatch() {
    List<Crop<R>> taken = new ArrayList<>();
    while (taken.size() < batch && !crops.isEmpty()) {
      taken.add(crops.remove());
    }
    List<Scores> scores = scorer.score(taken.stream().map(Crop::picture).toList());
    for (int i = 0; i < taken.size(); i++) {
      taken.get(i).owner().scores().add(scores.get(i));
    }
  }

  private static <C> C await(Future<C> future) {
    try {
      return future.get();
    } catch (CancellationException e) {
      throw new IllegalStateException(Analyzer.CLOSED, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a picture", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a picture could not be prepared", e.getCause());
    }
  }

  /** A picture between the workers and the caller. */
  private record Waiting<R>(Cut<R> cut, List<Scores> scores) {
    boolean complete() {
      return scores.size() == cut.crops().size();
    }
  }

  private record Crop<R>(Waiting<R> owner, Picture picture) {}
}

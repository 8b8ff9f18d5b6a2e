package affect4j.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The batches of one epoch, in order. Workers make the next ones while one is in use, and stop when
 * this is closed. For one thread.
 *
 * <pre>
 *   try (Batches&lt;Batch&gt; batches = loader.epoch(3)) {
 *     while (batches.hasNext()) {
 *       try (TensorScope scope = TensorScope.open()) {
 *         Batch batch = batches.next();
 * </pre>
 *
 * @param <B> what a batch is
 */
public final class Batches<B> implements AutoCloseable {
  private final Loader.Epoch<B> epoch;
  private final int end;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final ExecutorService workers;
  private final Deque<Slab> shown = new ArrayDeque<>();
  private final Deque<Coming> coming = new ArrayDeque<>();
  private int begun;

  /** A batch that workers are at, or are done with. */
  private record Coming(int number, Slab slab, List<Future<?>> pictures) {}

  Batches(Loader.Epoch<B> epoch, int fromBatch) {
    LoaderSettings settings = epoch.loader().settings();
    this.epoch = epoch;
    this.end = epoch.loader().batches();
    this.begun = fromBatch;
    this.workers = Executors.newFixedThreadPool(settings.workers(), this::worker);
    begin();
  }

  private Thread worker(Runnable body) {
    Thread thread = new Thread(body, "affect4j-loader");
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  /** Whether a batch follows; not after an exception, nor after closing. */
  public boolean hasNext() {
    return !coming.isEmpty();
  }

  /**
   * The next batch, whose tensors belong to the scope that is open on this thread.
   *
   * @throws IOException where a picture cannot be read: one line that names it; no batch follows
   */
  public B next() throws IOException {
    if (!hasNext()) {
      throw new NoSuchElementException("no more batches");
    }
    Coming batch = coming.element();
    try {
      for (Future<?> picture : batch.pictures) {
        await(picture);
      }
    } catch (IOException | RuntimeException | Error e) {
      close();
      throw e;
    }
    coming.remove();
    B made = made(batch);
    shown.add(batch.slab);
    begin();
    return made;
  }

  private B made(Coming batch) {
    int[] places = epoch.places(batch.number);
    int count = places.length;
    return epoch.made(places, batch.slab.images(count), batch.slab.truths(count));
  }

  /** Gives the workers what they are to make while the batch before is in use. */
  private void begin() {
    while (begun < end && coming.size() < epoch.loader().settings().ahead()) {
      int number = begun++;
      Slab slab = slab();
      int count = epoch.places(number).length;
      List<Future<?>> pictures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int at = i;
        pictures.add(
            workers.submit(
                () -> {
                  epoch.into(number, at, slab.picture(at), slab.truth(at));
                  return null;
                }));
      }
      coming.add(new Coming(number, slab, pictures));
    }
  }

  /** Memory that no tensor shows any more; new memory where there is none. */
  private Slab slab() {
    for (Slab slab : shown) {
      if (slab.unseen()) {
        shown.remove(slab);
        return slab;
      }
    }
    return epoch.slab();
  }

  private static void await(Future<?> picture) throws IOException {
    try {
      picture.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a picture");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException bad) {
        throw new IOException(bad.getMessage(), bad);
      }
      if (e.getCause() instanceof IllegalArgumentException bad) {
        throw new IllegalArgumentException(bad.getMessage(), bad);
      }
      throw new IllegalStateException("a picture could not be prepared", e.getCause());
    }
  }

  /** Waits until {@code thread} has ended; returns whether this one was interrupted meanwhile. */
  private static boolean join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    return interrupted;
  }

  /** Stops the workers and waits until none is left. Closing twice is closing once. */
  @Override
  public void close() {
    workers.shutdownNow();
    boolean interrupted = Thread.interrupted();
    for (Thread thread : threads) {
      interrupted |= join(thread);
    }
    coming.forEach(batch -> batch.slab.free());
    coming.clear();
    shown.forEach(Slab::free);
    shown.clear();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

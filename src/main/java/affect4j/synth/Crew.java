package affect4j.synth;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work on all cores. When it returns or throws, nobody is at work any more. */
final class Crew {
  /** One piece of the work. */
  interface Piece {
    void work() throws IOException;
  }

  private Crew() {}

  /** Does all {@code pieces}; after a failure no further one begins, and the first is thrown. */
  static void work(List<Piece> pieces) throws IOException {
    AtomicBoolean failed = new AtomicBoolean();
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (Piece piece : pieces) {
      calls.add(() -> failed.get() || done(piece, failed));
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (Future<Boolean> each : threads.invokeAll(calls)) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      failed.set(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while faces were painted");
    } finally {
      end(threads);
    }
  }

  private static boolean done(Piece piece, AtomicBoolean failed) throws IOException {
    boolean whole = false;
    try {
      piece.work();
      whole = true;
    } finally {
      if (!whole) {
        failed.set(true);
      }
    }
    return true;
  }

  private static IOException cause(ExecutionException e) {
    if (e.getCause() instanceof RuntimeException failure) {
      throw failure;
    }
    if (e.getCause() instanceof Error failure) {
      throw failure;
    }
    return e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
  }

  /** Waits for those still at work, even when the waiting is interrupted. */
  private static void end(ExecutorService threads) {
    threads.shutdown();
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        if (threads.awaitTermination(1, TimeUnit.MINUTES)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

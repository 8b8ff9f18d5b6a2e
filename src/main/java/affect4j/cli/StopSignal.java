package affect4j.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * True once the process is asked to end (Ctrl-C, or the signal TERM), which then waits until the
 * work is put away.
 */
final class StopSignal implements BooleanSupplier, AutoCloseable {
  private static final long PATIENCE_MINUTES = 10;

  private final CountDownLatch putAway = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "affect4j-stop");
  private volatile boolean asked;

  StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    asked = true;
    try {
      if (!putAway.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        return; // The last save on disk must do.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean getAsBoolean() {
    return asked;
  }

  @Override
  public void close() {
    putAway.countDown();
    if (!asked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        asked = true; // It has begun this very moment, and finds the latch open.
      }
    }
  }
}

package affect4j.infer;

import java.util.concurrent.Semaphore;

/**
 * How many pixels may be in memory together: on a machine of many cores large photos would fill the
 * heap. Who finds no room waits; a picture larger than all of it has it for itself. Safe to share.
 */
final class Room {
  /**
   * Of a picture while its faces are found: its colours twice while it is turned, and its greys.
   */
  private static final long BYTES = 10;

  /** Pixels are counted by so many. */
  private static final long UNIT = 1 << 16;

  private final int units;
  private final Semaphore free;

  /** Room for {@code pixels}. */
  Room(long pixels) {
    units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, pixels / UNIT));
    free = new Semaphore(units, true);
  }

  /** As much as half of the heap holds. */
  static Room ofHeap() {
    return new Room(Runtime.getRuntime().maxMemory() / 2 / BYTES);
  }

  /** Waits for room for {@code pixels}, which is given back when what is returned is closed. */
  Taken take(long pixels) {
    int wanted = (int) Math.min(units, 1 + pixels / UNIT);
    free.acquireUninterruptibly(wanted);
    return () -> free.release(wanted);
  }

  /** Some of the room. */
  @FunctionalInterface
  interface Taken extends AutoCloseable {
    @Override
    void close();
  }
}

package affect4j.nn;

import java.util.function.LongSupplier;
import org.bytedeco.javacpp.Pointer;

/**
 * Gives memory that was freed back to the system, when a long run has come to hold much more than
 * it did. Tensors of many sizes leave holes between them that nothing new fits into; a training of
 * hours was seen to grow by gigabytes that way. For one thread.
 */
public final class Upkeep {
  private static final int EVERY = 50;
  private static final long ROOM = 1L << 30;

  private final LongSupplier held;
  private final Runnable giveBack;
  private int steps;
  private long usual;

  /** Of this process. */
  public Upkeep() {
    this(Pointer::physicalBytes, Pointer::trimMemory);
  }

  Upkeep(LongSupplier held, Runnable giveBack) {
    this.held = held;
    this.giveBack = giveBack;
  }

  /** To be called after each step; looks at every fiftieth. */
  public void afterStep() {
    steps++;
    if (steps % EVERY != 0) {
      return;
    }
    if (usual == 0) {
      usual = held.getAsLong();
    } else if (held.getAsLong() > usual + usual / 2 + ROOM) {
      giveBack.run();
      usual = held.getAsLong();
    }
  }
}

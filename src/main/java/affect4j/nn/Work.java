package affect4j.nn;

import org.bytedeco.pytorch.Tensor;

/**
 * Multiply-adds of convolutions, linear layers and attention, counted while a network runs. Norms,
 * activations and pools are not counted, as papers do not.
 */
public final class Work {
  private static final ThreadLocal<Work> COUNTING = new ThreadLocal<>();

  private long done;

  private Work() {}

  /** How many of them {@code body} does on this thread. */
  public static long of(Runnable body) {
    Work work = new Work();
    COUNTING.set(work);
    try {
      body.run();
      return work.done;
    } finally {
      COUNTING.remove();
    }
  }

  /** {@code made}, for each number of which there were {@code each} multiply-adds. */
  static Tensor counted(Tensor made, long each) {
    Work work = COUNTING.get();
    if (work != null) {
      work.done += made.numel() * each;
    }
    return made;
  }
}

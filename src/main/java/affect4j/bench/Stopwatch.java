package affect4j.bench;

import affect4j.nn.TensorScope;
import java.util.Arrays;
import org.bytedeco.pytorch.InferenceMode;

/** The median time of a piece of work that libtorch does. */
final class Stopwatch {
  private static final int WARM_UPS = 1;
  private static final int FEWEST = 5;
  private static final int MOST = 50;
  private static final double ENOUGH_SECONDS = 3;

  private Stopwatch() {}

  /** Seconds that one run of {@code work} takes. */
  static double seconds(Runnable work) {
    for (int i = 0; i < WARM_UPS; i++) {
      once(work);
    }
    double[] times = new double[MOST];
    int count = 0;
    double sum = 0;
    while (count < FEWEST || (count < MOST && sum < ENOUGH_SECONDS)) {
      times[count] = once(work);
      sum += times[count++];
    }
    Arrays.sort(times, 0, count);
    return times[count / 2];
  }

  private static double once(Runnable work) {
    long start = System.nanoTime();
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      work.run();
    }
    return (System.nanoTime() - start) / 1e9;
  }
}

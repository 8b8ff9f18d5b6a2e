package affect4j.bench;

import affect4j.train.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Times the steps of a training, and watches the memory that they take. */
final class StepClock implements Watcher {
  private final List<Double> seconds = new ArrayList<>();
  private OptionalDouble peak = OptionalDouble.empty();
  private long last;

  /** The first step warms up: it ends where the clock begins. */
  @Override
  public void learnt(Progress progress) {
    long now = System.nanoTime();
    if (progress.batch() > 1) {
      seconds.add((now - last) / 1e9);
    }
    last = now;
    peak = Machine.peakMegabytes();
  }

  /** The median step. */
  double seconds() {
    List<Double> sorted = seconds.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** The most memory in use until the last step, in MB; where the system tells. */
  OptionalDouble peakMegabytes() {
    return peak;
  }
}

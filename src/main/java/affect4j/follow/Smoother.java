package affect4j.follow;

import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.label.Tuning.Smoothing;
import java.util.ArrayList;
import java.util.List;

/**
 * Means of valence and arousal, of the logits of expressions and of those of units over the time
 * near each reading, of the same person, that weigh one d seconds away by exp(-d² / width). Time is
 * that of the timestamps, so that dropped frames do no harm; beyond a gap in which the person was
 * not seen nothing is taken. Readings come out in their order, later by the longest reach; memory
 * is that of readings within two of it, for a video of any length. Not safe to share between
 * threads.
 */
public final class Smoother implements Follower {
  /** Less than any frame takes: so that a frame at the very end of the reach is within it. */
  private static final double ROUNDING = 1e-6;

  private final Windows windows;
  private final Line line = new Line();

  /** Those that are waiting, and before them those that they need. */
  private final List<Reading> near = new ArrayList<>();

  /** The first in {@link #near} that is waiting. */
  private int waiting;

  public Smoother(Windows windows) {
    this.windows = windows;
  }

  @Override
  public List<Reading> next(Reading reading) {
    List<Reading> ready = new ArrayList<>();
    if (line.isNewFile(reading)) {
      ready.addAll(rest());
    }
    line.next(reading);
    double known = reading.timestamp() - windows.reach() - ROUNDING;
    while (waiting < near.size() && near.get(waiting).timestamp() < known) {
      ready.add(smooth(waiting++));
    }
    near.add(reading);
    forget();
    return ready;
  }

  @Override
  public List<Reading> rest() {
    List<Reading> ready = new ArrayList<>();
    while (waiting < near.size()) {
      ready.add(smooth(waiting++));
    }
    near.clear();
    waiting = 0;
    return ready;
  }

  /** How many readings are remembered. */
  int held() {
    return near.size();
  }

  /** What lies too far back even for the first that waits. */
  private void forget() {
    double needed = near.get(waiting).timestamp() - windows.reach() - ROUNDING;
    int past = 0;
    while (near.get(past).timestamp() < needed) {
      past++;
    }
    near.subList(0, past).clear();
    waiting -= past;
  }

  private Reading smooth(int at) {
    Reading reading = near.get(at);
    return reading.seen().map(seen -> smooth(at, reading, seen)).orElse(reading);
  }

  private Reading smooth(int at, Reading reading, Seen seen) {
    double[] sums = new double[Numbers.COUNT];
    double[] weights = new double[Numbers.COUNT];
    add(seen, 0, sums, weights);
    walk(at, -1, seen.id(), sums, weights);
    walk(at, 1, seen.id(), sums, weights);
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= weights[i];
    }
    return Numbers.with(reading, seen, sums);
  }

  /** Adds those of person {@code id} on one side of {@code at}, up to a gap. */
  private void walk(int at, int step, int id, double[] sums, double[] weights) {
    double from = near.get(at).timestamp();
    double last = from;
    for (int i = at + step; i >= 0 && i < near.size(); i += step) {
      Reading other = near.get(i);
      double time = other.timestamp();
      if (Math.abs(time - last) > windows.gap() + ROUNDING) {
        return;
      }
      if (other.seen().isPresent() && other.seen().get().id() == id) {
        add(other.seen().get(), time - from, sums, weights);
        last = time;
      }
    }
  }

  private void add(Seen seen, double away, double[] sums, double[] weights) {
    double[] values = Numbers.of(seen.scores());
    for (int i = 0; i < values.length; i++) {
      Window window =
          i < Numbers.VA
              ? windows.va()
              : i < Numbers.EXPRESSIONS_END ? windows.expressions() : windows.units();
      if (Math.abs(away) <= window.reach() + ROUNDING) {
        double weight = Smoothing.weight(away, window.width());
        sums[i] += weight * values[i];
        weights[i] += weight;
      }
    }
  }
}

package affect4j.follow;

import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * Sets each person against themselves: from valence, arousal and the logits of expressions and
 * units their mean over the first seconds is taken away, in which the person should look neutral.
 * What comes out says how much more there is than then: 0 is as at first. A probability says so
 * too, one half (or one eighth, of the expressions) being as at first, so that the decisions on
 * units are close ones at rest.
 *
 * <p>Readings come out in their order, up to {@code seconds} later; memory is that of readings
 * within these, and a row of numbers for each person of the video. Who is seen for less than {@code
 * seconds} is set against what there is. Not safe to share between threads.
 */
public final class Baseline implements Follower {
  /** Seconds over which the mean is taken where nothing else is wanted. */
  public static final double SECONDS = 2;

  /** A person's sums, while {@code count} still grows. */
  private static final class Rest {
    final double until;
    final double[] sums = new double[Numbers.COUNT];
    int count;

    Rest(double until) {
      this.until = until;
    }

    void add(Scores scores) {
      double[] values = Numbers.of(scores);
      for (int i = 0; i < values.length; i++) {
        sums[i] += values[i];
      }
      count++;
    }
  }

  /** What a person begins with who is first seen at a time, in seconds. */
  private final DoubleFunction<Rest> begin;

  private final Line line = new Line();
  private final Deque<Reading> waiting = new ArrayDeque<>();
  private final Map<Integer, Rest> people = new HashMap<>();

  /**
   * Means over the first {@code seconds} of each person.
   *
   * @param seconds at least 0; at 0 the first reading alone is the neutral
   */
  public Baseline(double seconds) {
    if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a baseline must be taken over seconds from 0 on, got " + seconds);
    }
    this.begin = time -> new Rest(time + seconds);
  }

  private Baseline(DoubleFunction<Rest> begin) {
    this.begin = begin;
  }

  /**
   * Against the mean of {@code neutral}, for whoever is seen; nothing has to wait.
   *
   * @param neutral what was said of a neutral face, at least once
   */
  public static Baseline against(List<Scores> neutral) {
    if (neutral.isEmpty()) {
      throw new IllegalArgumentException("a baseline wants at least one neutral face, got none");
    }
    Rest rest = new Rest(Double.NEGATIVE_INFINITY);
    neutral.forEach(rest::add);
    return new Baseline(time -> rest);
  }

  @Override
  public List<Reading> next(Reading reading) {
    List<Reading> ready = new ArrayList<>();
    if (line.isNewFile(reading)) {
      ready.addAll(rest());
    }
    line.next(reading);
    reading.seen().ifPresent(seen -> learn(reading.timestamp(), seen));
    waiting.add(reading);
    while (!waiting.isEmpty() && isKnown(waiting.element(), reading.timestamp())) {
      ready.add(relative(waiting.remove()));
    }
    return ready;
  }

  @Override
  public List<Reading> rest() {
    List<Reading> ready = waiting.stream().map(this::relative).toList();
    waiting.clear();
    people.clear();
    return ready;
  }

  private void learn(double time, Seen seen) {
    Rest rest = people.computeIfAbsent(seen.id(), id -> begin.apply(time));
    if (time <= rest.until) {
      rest.add(seen.scores());
    }
  }

  private boolean isKnown(Reading reading, double time) {
    return reading.seen().map(seen -> of(seen).until < time).orElse(true);
  }

  private Reading relative(Reading reading) {
    return reading.seen().map(seen -> relative(reading, seen)).orElse(reading);
  }

  private Reading relative(Reading reading, Seen seen) {
    Rest rest = of(seen);
    double[] values = Numbers.of(seen.scores());
    for (int i = 0; i < values.length; i++) {
      values[i] -= rest.sums[i] / rest.count;
    }
    return Numbers.with(reading, seen, values);
  }

  private Rest of(Seen seen) {
    Rest rest = people.get(seen.id());
    if (rest == null) {
      throw new AssertionError("a reading waits before its person is known");
    }
    return rest;
  }
}

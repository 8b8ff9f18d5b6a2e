package affect4j.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How much scores hang on which faces happened to be there: all are taken again over faces drawn
 * with replacement. Faces of one group (a video, a person) are drawn together, because they are
 * alike: drawn one by one they would make any score look surer than it is.
 */
public final class Bootstrap {
  /** Of fewer groups than these draws say nothing of other groups. */
  public static final int FEWEST_GROUPS = 5;

  private final int[] group;
  private final int groups;
  private final int draws;
  private final long seed;

  /**
   * A bootstrap of faces.
   *
   * @param groups of each face, in the order in which they are scored
   * @param draws how often, at least 1; 1,000 is usual
   * @param seed from which the draws follow
   */
  public Bootstrap(List<String> groups, int draws, long seed) {
    if (draws < 1) {
      throw new IllegalArgumentException("at least one draw wanted, got " + draws);
    }
    Map<String, Integer> numbers = new HashMap<>();
    group = new int[groups.size()];
    for (int i = 0; i < group.length; i++) {
      String name = groups.get(i);
      Integer number = numbers.get(name);
      if (number == null) {
        number = numbers.size();
        numbers.put(name, number);
      }
      group[i] = number;
    }
    this.groups = numbers.size();
    this.draws = draws;
    this.seed = seed;
  }

  /** Of {@code faces}. */
  public static Bootstrap of(List<Judged> faces, int draws, long seed) {
    return new Bootstrap(faces.stream().map(Judged::group).toList(), draws, seed);
  }

  /** How many groups are drawn from. */
  public int groups() {
    return groups;
  }

  private boolean tells() {
    return groups >= FEWEST_GROUPS;
  }

  /**
   * The interval of each score, none of fewer than five groups; of one that a draw does not have,
   * over the draws that have it.
   */
  public Map<String, Interval> intervals(Scoreboard scores) {
    Map<String, List<Double>> seen = new LinkedHashMap<>();
    scores.byName().keySet().forEach(name -> seen.put(name, new ArrayList<>()));
    Random random = new Random(seed);
    for (int i = 0; tells() && i < draws; i++) {
      scores.drawn(times(random)).byName().forEach((name, value) -> list(seen, name).add(value));
    }
    Map<String, Interval> intervals = new LinkedHashMap<>();
    seen.forEach(
        (name, values) -> {
          if (!values.isEmpty()) {
            intervals.put(name, Interval.of(sorted(values)));
          }
        });
    return intervals;
  }

  /**
   * How {@code second} differs from {@code first}, both of these faces in this order: over the same
   * draws for both, so that what is hard for both does not count.
   */
  public Map<String, Difference> differences(Scoreboard first, Scoreboard second) {
    Map<String, Double> before = first.byName();
    Map<String, List<Double>> seen = new LinkedHashMap<>();
    Map<String, Double> whole = minus(second.byName(), before);
    whole.keySet().forEach(name -> seen.put(name, new ArrayList<>()));
    Random random = new Random(seed);
    for (int i = 0; tells() && i < draws; i++) {
      int[] times = times(random);
      minus(second.drawn(times).byName(), first.drawn(times).byName())
          .forEach((name, value) -> list(seen, name).add(value));
    }
    Map<String, Difference> differences = new LinkedHashMap<>();
    whole.forEach((name, value) -> differences.put(name, Difference.of(value, seen(seen, name))));
    return differences;
  }

  private static double[] seen(Map<String, List<Double>> seen, String name) {
    return sorted(list(seen, name));
  }

  private static List<Double> list(Map<String, List<Double>> seen, String name) {
    return seen.computeIfAbsent(name, n -> new ArrayList<>());
  }

  private static double[] sorted(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(value -> value).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Of the scores that both have. */
  private static Map<String, Double> minus(Map<String, Double> second, Map<String, Double> first) {
    Map<String, Double> differences = new LinkedHashMap<>();
    second.forEach(
        (name, value) -> {
          Double before = first.get(name);
          if (before != null) {
            differences.put(name, value - before);
          }
        });
    return differences;
  }

  /** How often each face comes in one draw. */
  private int[] times(Random random) {
    int[] drawn = new int[groups];
    for (int i = 0; i < groups; i++) {
      drawn[random.nextInt(groups)]++;
    }
    int[] times = new int[group.length];
    Arrays.setAll(times, i -> drawn[group[i]]);
    return times;
  }
}

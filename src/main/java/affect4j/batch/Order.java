package affect4j.batch;

import affect4j.augment.Draw;
import affect4j.data.Sample;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which faces of a data set an epoch shows, and in which order: the same for the same numbers. */
public sealed interface Order {
  /** The places in a list of {@code count} faces, as many, with numbers from {@code draw}. */
  int[] of(int count, Draw draw);

  /** Each once, as they come. Takes no number. */
  record InTurn() implements Order {
    @Override
    public int[] of(int count, Draw draw) {
      return IntStream.range(0, count).toArray();
    }
  }

  /** Each once, in any order. Takes {@code count - 1} numbers. */
  record Shuffled() implements Order {
    @Override
    public int[] of(int count, Draw draw) {
      return draw.permutation(count);
    }
  }

  /**
   * Each as often as chance has it, by its weight, so that some come again and some not at all.
   * Takes {@code count} numbers.
   *
   * @param weights how often each face of the list comes, in proportion
   */
  record Weighted(List<Double> weights) implements Order {
    public Weighted {
      weights = List.copyOf(weights);
      double sum = 0;
      for (double weight : weights) {
        if (!(weight >= 0 && weight <= Float.MAX_VALUE)) {
          throw new IllegalArgumentException("a weight must be at least 0, got " + weight);
        }
        sum += weight;
      }
      if (!(sum > 0)) {
        throw new IllegalArgumentException(
            "a weight above 0 wanted, got none among " + weights.size());
      }
    }

    /**
     * As often as any other whatever their expression, which the most shared one decides; faces of
     * which it is not known, or which {@code expressions} has no class for, never come. DAN's order
     * for AffectNet.
     */
    public static Weighted byExpression(List<Sample> samples, ExpressionSet expressions) {
      List<Integer> columns = samples.stream().map(sample -> column(sample, expressions)).toList();
      if (columns.stream().allMatch(column -> column < 0)) {
        throw new IllegalArgumentException(
            "faces with an expression of "
                + expressions
                + " wanted, to draw each as often as any other; got none among "
                + samples.size());
      }
      Map<Integer, Integer> counts = new HashMap<>();
      columns.forEach(column -> counts.merge(column, 1, Integer::sum));
      return new Weighted(
          columns.stream().map(c -> c < 0 ? 0.0 : 1.0 / counts.getOrDefault(c, 1)).toList());
    }

    private static int column(Sample sample, ExpressionSet expressions) {
      return sample.labels().expression().entrySet().stream()
          .max(Map.Entry.<Emotion, Double>comparingByValue())
          .map(most -> expressions.column(most.getKey()))
          .orElse(-1);
    }

    @Override
    public int[] of(int count, Draw draw) {
      if (count != weights.size()) {
        throw new IllegalArgumentException(
            "weights for " + count + " faces wanted, got " + weights.size());
      }
      double[] sums = new double[count];
      double sum = 0;
      int last = 0;
      for (int i = 0; i < count; i++) {
        sum += weights.get(i);
        sums[i] = sum;
        last = weights.get(i) > 0 ? i : last;
      }
      int[] order = new int[count];
      for (int i = 0; i < count; i++) {
        order[i] = Math.min(last, firstAbove(sums, draw.unit() * sum));
      }
      return order;
    }

    /** The first place whose sum is above {@code value}. */
    private static int firstAbove(double[] sums, double value) {
      int at = Arrays.binarySearch(sums, value);
      if (at < 0) {
        return -at - 1;
      }
      while (at < sums.length && sums[at] <= value) {
        at++;
      }
      return at;
    }
  }
}

package affect4j.eval;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How often each of C classes was taken for each. It only grows. */
public final class ConfusionMatrix {
  private final long[][] counts;

  /** Nothing was seen yet of {@code classes}, at least 2. */
  public ConfusionMatrix(int classes) {
    if (classes < 2) {
      throw new IllegalArgumentException("there must be two classes or more, got " + classes);
    }
    counts = new long[classes][classes];
  }

  /** Class {@code truth} was taken for class {@code said}, both in [0, C). */
  public void add(int said, int truth) {
    add(said, truth, 1);
  }

  /** It was so {@code times}. */
  void add(int said, int truth, int times) {
    refuseBeyond(said);
    refuseBeyond(truth);
    counts[truth][said] += times;
  }

  private void refuseBeyond(int label) {
    if (label < 0 || label >= classes()) {
      throw new IllegalArgumentException("a class must be in [0, " + classes() + "), got " + label);
    }
  }

  /** C. */
  public int classes() {
    return counts.length;
  }

  /** How often class {@code truth} was taken for class {@code said}. */
  public long of(int said, int truth) {
    return counts[truth][said];
  }

  /** All that was seen. */
  public long count() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  /** Class {@code label} against all others. */
  public BinaryCounts against(int label) {
    long right = counts[label][label];
    long there = Arrays.stream(counts[label]).sum();
    long said = Arrays.stream(counts).mapToLong(row -> row[label]).sum();
    return new BinaryCounts(right, said - right, there - right, count() - there - said + right);
  }

  /**
   * The mean of the F1 of each class against all others. Every class counts, one that is neither
   * there nor said to be with an F1 of 0, as the challenge and scikit-learn do.
   */
  public double macroF1() {
    return IntStream.range(0, classes()).mapToDouble(c -> against(c).f1()).sum() / classes();
  }

  /** The share that was named rightly, rare classes weighing little; 0 where nothing was seen. */
  public double accuracy() {
    long right = IntStream.range(0, classes()).mapToLong(c -> counts[c][c]).sum();
    return BinaryCounts.share(right, count());
  }

  /**
   * Balanced accuracy: the mean recall of the classes that are there, each weighing alike; 0 where
   * nothing was seen.
   */
  public double macroAccuracy() {
    return IntStream.range(0, classes())
        .mapToObj(this::against)
        .filter(each -> each.truePositives() + each.falseNegatives() > 0)
        .mapToDouble(BinaryCounts::recall)
        .average()
        .orElse(0);
  }
}

package affect4j.eval;

/**
 * How often something was rightly and wrongly said to be present.
 *
 * @param truePositives present, and said to be
 * @param falsePositives absent, and said to be present
 * @param falseNegatives present, and said to be absent
 * @param trueNegatives absent, and said to be
 */
public record BinaryCounts(
    long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
  /** Nothing was seen yet. */
  public static final BinaryCounts NONE = new BinaryCounts(0, 0, 0, 0);

  /** The counts of {@code said} against {@code truth}, pair by pair. */
  public static BinaryCounts of(boolean[] said, boolean[] truth) {
    if (said.length != truth.length) {
      throw new IllegalArgumentException(
          "what is said and what is true must be equally many, got "
              + said.length
              + " and "
              + truth.length);
    }
    BinaryCounts counts = NONE;
    for (int i = 0; i < said.length; i++) {
      counts = counts.and(said[i], truth[i]);
    }
    return counts;
  }

  /** These, and one more. */
  public BinaryCounts and(boolean said, boolean truth) {
    return new BinaryCounts(
        truePositives + (said && truth ? 1 : 0),
        falsePositives + (said && !truth ? 1 : 0),
        falseNegatives + (!said && truth ? 1 : 0),
        trueNegatives + (!said && !truth ? 1 : 0));
  }

  /** All that was seen. */
  public long count() {
    return right() + falsePositives + falseNegatives;
  }

  /** What was said rightly. */
  public long right() {
    return truePositives + trueNegatives;
  }

  /** 2·TP over 2·TP + FP + FN; 0 where it is neither there nor said to be. */
  public double f1() {
    return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  /** The share of what is present that was found; 0 where nothing is. */
  public double recall() {
    return share(truePositives, truePositives + falseNegatives);
  }

  /** The share of what is said to be present that is; 0 where nothing is said to be. */
  public double precision() {
    return share(truePositives, truePositives + falsePositives);
  }

  /** What is present. */
  public long present() {
    return truePositives + falseNegatives;
  }

  /** The share that was said rightly; 0 where nothing was seen. */
  public double accuracy() {
    return share(right(), count());
  }

  static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}

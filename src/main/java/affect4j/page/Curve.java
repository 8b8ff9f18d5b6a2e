package affect4j.page;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Points with a name, in the order in which they are joined. A y that is no number is a gap. */
public final class Curve {
  /** More points than these are more than a screen shows. */
  static final int DRAWN = 2000;

  private final String name;
  private final double[] x;
  private final double[] y;
  private final Weight weight;

  /** How it stands among the others. */
  enum Weight {
    FULL,
    FAINT
  }

  public Curve(String name, double[] x, double[] y) {
    this(name, x, y, Weight.FULL);
  }

  private Curve(String name, double[] x, double[] y, Weight weight) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          name + ": as many x as y were wanted, got " + x.length + " and " + y.length);
    }
    this.name = name;
    this.x = x.clone();
    this.y = y.clone();
    this.weight = weight;
  }

  /** The same, faint and behind the others. */
  public Curve faint(String newName) {
    return new Curve(newName, x, y, Weight.FAINT);
  }

  /**
   * The means of every {@code bucket} neighbours, of their x and of those of their y that are
   * numbers.
   */
  public Curve averaged(int bucket) {
    int points = (size() + bucket - 1) / bucket;
    double[] meanX = new double[points];
    double[] meanY = new double[points];
    for (int i = 0; i < points; i++) {
      int from = i * bucket;
      int to = Math.min(from + bucket, size());
      meanX[i] = Arrays.stream(x, from, to).average().orElseThrow();
      meanY[i] = Arrays.stream(y, from, to).filter(Double::isFinite).average().orElse(Double.NaN);
    }
    return new Curve(name, meanX, meanY, weight);
  }

  /** The first point and each {@code step}-th after it. */
  Curve every(int step) {
    int[] kept = IntStream.iterate(0, i -> i < size(), i -> i + step).toArray();
    return at(kept);
  }

  private Curve at(int[] indices) {
    return new Curve(
        name,
        Arrays.stream(indices).mapToDouble(i -> x[i]).toArray(),
        Arrays.stream(indices).mapToDouble(i -> y[i]).toArray(),
        weight);
  }

  Weight weight() {
    return weight;
  }

  /** Whether all x are whole, as steps and epochs are. */
  boolean counts() {
    return Arrays.stream(x).allMatch(each -> each == Math.rint(each));
  }

  /** What the legend calls it. */
  public String name() {
    return name;
  }

  /** How many points it has. */
  public int size() {
    return x.length;
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  /** All y, the lowest first. */
  double[] sorted() {
    return Arrays.stream(y).sorted().toArray();
  }

  boolean sameAs(Curve other) {
    return Arrays.equals(x, other.x) && Arrays.equals(y, other.y);
  }

  /** How many neighbours {@link #thinned} takes together; 1 when it leaves all as they are. */
  int bucket() {
    return size() <= DRAWN ? 1 : (2 * size() + DRAWN - 1) / DRAWN;
  }

  /**
   * The lowest and the highest of every {@link #bucket} neighbours, in their order: at most {@link
   * #DRAWN} points, and no peak is lost.
   */
  Curve thinned() {
    int bucket = bucket();
    if (bucket == 1) {
      return this;
    }
    int[] kept = new int[2 * (size() / bucket + 1)];
    int count = 0;
    for (int from = 0; from < size(); from += bucket) {
      int lowest = from;
      int highest = from;
      for (int i = from; i < Math.min(from + bucket, size()); i++) {
        lowest = y[i] < y[lowest] || !Double.isFinite(y[lowest]) ? i : lowest;
        highest = y[i] > y[highest] || !Double.isFinite(y[highest]) ? i : highest;
      }
      kept[count++] = Math.min(lowest, highest);
      if (lowest != highest) {
        kept[count++] = Math.max(lowest, highest);
      }
    }
    return at(Arrays.copyOf(kept, count));
  }
}

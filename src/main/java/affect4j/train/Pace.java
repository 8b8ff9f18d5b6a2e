package affect4j.train;

/** Pictures a second, over the last batches. */
final class Pace {
  private static final double WEIGHT = 0.9;

  private final int pictures;
  private long before;
  private double seconds = Double.NaN;

  /** Of batches of {@code pictures}. */
  Pace(int pictures) {
    this.pictures = pictures;
  }

  /** What went before does not count. */
  void start() {
    before = System.nanoTime();
  }

  /** A batch is done; returns the pace. */
  double tick() {
    long now = System.nanoTime();
    double taken = (now - before) / 1e9;
    before = now;
    seconds = Double.isNaN(seconds) ? taken : WEIGHT * seconds + (1 - WEIGHT) * taken;
    return pictures / seconds;
  }
}

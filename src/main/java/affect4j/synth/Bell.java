package affect4j.synth;

/** exp(-t) from a table: the same on every machine, and fast. */
final class Bell {
  private static final int STEPS = 64;
  private static final int END = 7;
  private static final float[] TABLE = table();

  private Bell() {}

  private static float[] table() {
    float[] table = new float[END * STEPS + 2];
    for (int i = 0; i < table.length; i++) {
      table[i] = (float) StrictMath.exp(-(double) i / STEPS);
    }
    return table;
  }

  /** exp(-t) for t of 0 or more; 0 from 7 on. */
  static double of(double t) {
    if (t >= END) {
      return 0;
    }
    double place = t * STEPS;
    int i = (int) place;
    return TABLE[i] + (TABLE[i + 1] - TABLE[i]) * (place - i);
  }

  /** From 0 at {@code from} to 1 at {@code to}, smoothly, and flat beyond. */
  static double step(double from, double to, double x) {
    double t = Math.max(0, Math.min(1, (x - from) / (to - from)));
    return t * t * (3 - 2 * t);
  }
}

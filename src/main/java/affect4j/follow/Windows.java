package affect4j.follow;

import affect4j.label.Tuning.Smoothing;

/**
 * How much is smoothed.
 *
 * @param gap seconds, above 0: who was not seen for longer is begun anew
 */
public record Windows(Window va, Window expressions, Window units, double gap) {
  public Windows {
    if (!(gap > 0)) {
      throw new IllegalArgumentException("a gap must be longer than 0 s, got " + gap);
    }
  }

  /**
   * Valence and arousal over 1/3 s and expressions over 5/3 s both ways, with a width of 111 s²
   * (nearly a plain mean): 10 and 50 frames and 1e5 frames², published for the model ddamfn_mtl, at
   * 30 a second. Units, which come and go within a second, over 1/6 s, which is ours, as is the gap
   * of half a second.
   */
  public static Windows usual() {
    double rate = 30;
    return new Windows(
        Window.of(new Smoothing(10, 1e5), rate),
        Window.of(new Smoothing(50, 1e5), rate),
        Window.of(new Smoothing(5, 1e5), rate),
        0.5);
  }

  double reach() {
    return Math.max(va.reach(), Math.max(expressions.reach(), units.reach()));
  }
}

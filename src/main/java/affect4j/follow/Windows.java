package affect4j.follow;

import affect4j.label.Tuning.Smoothing;
import java.util.Map;

/**
 * How much is smoothed.
 *
 * @param gap seconds, above 0: who was not seen for longer is begun anew
 */
public record Windows(Window va, Window expressions, Window units, double gap) {
  /** Frames a second, of the videos that windows in frames were fitted on. */
  private static final double RATE = 30;

  private static final double GAP = 0.5;

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
    return new Windows(
        Window.of(new Smoothing(10, 1e5), RATE),
        Window.of(new Smoothing(50, 1e5), RATE),
        Window.of(new Smoothing(5, 1e5), RATE),
        GAP);
  }

  /**
   * Those that were fitted to a model in frames, taken for 30 a second; {@link #usual} where none
   * were. A task that gained by none is left as it is.
   *
   * @param fitted by the name of the task: {@code va}, {@code expression} or {@code units}
   */
  public static Windows of(Map<String, Smoothing> fitted) {
    if (fitted.isEmpty()) {
      return usual();
    }
    return new Windows(
        window(fitted, "va"), window(fitted, "expression"), window(fitted, "units"), GAP);
  }

  private static Window window(Map<String, Smoothing> fitted, String task) {
    Smoothing frames = fitted.get(task);
    return frames == null ? new Window(0, 1) : Window.of(frames, RATE);
  }

  double reach() {
    return Math.max(va.reach(), Math.max(expressions.reach(), units.reach()));
  }
}

package affect4j.train;

/** What is learnt from is no number any more. */
public final class Diverged extends Exception {
  private static final long serialVersionUID = 1;

  /** The loss of {@code term} is {@code value}. */
  static Diverged loss(String term, double value, long step) {
    return new Diverged("loss is " + value + " at step " + step + " (task " + term + ")");
  }

  /** The norm of the gradient is {@code value}. */
  static Diverged gradient(double value, long step) {
    return new Diverged("the gradient's norm is " + value + " at step " + step);
  }

  private Diverged(String what) {
    super(what + "; what was saved before is kept");
  }
}

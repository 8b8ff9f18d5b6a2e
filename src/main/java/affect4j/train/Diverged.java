package affect4j.train;

/** The loss is no number any more: there is nothing left to learn from. */
public final class Diverged extends Exception {
  private static final long serialVersionUID = 1;

  Diverged(String term, double value, long step) {
    super(
        "loss is "
            + value
            + " at step "
            + step
            + " (task "
            + term
            + "); the last save is kept: resume from it with a smaller rate or other data");
  }
}

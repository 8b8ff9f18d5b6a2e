package affect4j.sheet;

import affect4j.label.ExpressionSet;
import java.util.Optional;

/**
 * What a user says of files that cannot say it themselves.
 *
 * @param classes in which order expressions are counted where they are numbers, and which of them
 *     are scored
 * @param units what the numbers of action units are
 */
public record Told(Optional<ExpressionSet> classes, Optional<UnitNumbers> units) {
  /** The files say all. */
  public static final Told NOTHING = new Told(Optional.empty(), Optional.empty());

  /** What the numbers of action units in a file of predictions are. */
  public enum UnitNumbers {
    /** Any number, before the sigmoid. */
    LOGIT("logits"),
    /** In [0, 1]. */
    PROBABILITY("probabilities"),
    /** 0 or 1. */
    DECISION("decisions");

    private final String words;

    UnitNumbers(String words) {
      this.words = words;
    }

    /** What they are called. */
    public String words() {
      return words;
    }
  }
}

package affect4j.train.config;

import affect4j.data.Frequencies;
import affect4j.loss.ClassWeights;
import affect4j.loss.ExpressionLoss;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The cross-entropy of the expression.
 *
 * @param smoothing how much of each target is spread evenly over all classes
 * @param balance how much more a face of a rare class counts
 * @param beta of {@link Balance#EFFECTIVE}
 */
public record ExpressionLossSettings(double smoothing, Balance balance, double beta) {
  /** How much more a rare class counts, by the counts of the training faces. */
  public enum Balance {
    /** As much. */
    NONE,
    /** {@link ClassWeights#inverse}. */
    INVERSE,
    /** {@link ClassWeights#effective}. */
    EFFECTIVE
  }

  /** As the paper has it: nothing. */
  public static final ExpressionLossSettings PLAIN =
      new ExpressionLossSettings(0, Balance.NONE, 0.9999);

  public ExpressionLossSettings {
    Refuse.unlessShare("loss.expression.smoothing", smoothing);
    Refuse.unlessShare("loss.expression.beta", beta);
  }

  /** The loss itself; {@code seen} is asked only where classes are weighed. */
  public ExpressionLoss loss(Supplier<Frequencies> seen) {
    return new ExpressionLoss(
        smoothing,
        switch (balance) {
          case NONE -> Optional.empty();
          case INVERSE -> Optional.of(ClassWeights.inverse(seen.get().classes()));
          case EFFECTIVE -> Optional.of(ClassWeights.effective(seen.get().classes(), beta));
        });
  }
}

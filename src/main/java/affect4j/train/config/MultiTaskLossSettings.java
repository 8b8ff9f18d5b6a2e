package affect4j.train.config;

import affect4j.data.Frequencies;
import affect4j.loss.CccEstimator;
import affect4j.loss.EmmaLoss;
import affect4j.loss.PosWeight;
import affect4j.loss.UnitLoss;
import affect4j.loss.VaLoss;
import affect4j.loss.WeakUnits;
import java.util.function.Supplier;

/**
 * The loss over valence-arousal, expression and action units. Li et al. 2022, equations 1 to 4.
 *
 * @param ccc how the concordance of a batch is estimated
 * @param units what becomes of the cross-entropies of the action units
 * @param posWeight how much more a present unit counts than an absent one
 * @param weakUnits what stands in for units that nobody coded
 * @param expression the cross-entropy of the expression, for networks of expression alone too
 * @param weights of the three tasks; 0 leaves one out
 */
public record MultiTaskLossSettings(
    CccEstimator ccc,
    UnitLoss.Reduction units,
    PosWeights posWeight,
    WeakUnits weakUnits,
    ExpressionLossSettings expression,
    EmmaLoss.Weights weights) {
  /** How much more a present unit counts. */
  public enum PosWeights {
    /** As much. */
    NONE,
    /** By the counts of ABAW3's training set: the released code. */
    ABAW3,
    /** By the counts of s-Aff-Wild2's. */
    S_AFF_WILD2,
    /** By the counts of the training faces themselves. */
    DATA;

    private PosWeight weight(Supplier<Frequencies> seen) {
      return switch (this) {
        case NONE -> PosWeight.none();
        case ABAW3 -> PosWeight.abaw3();
        case S_AFF_WILD2 -> PosWeight.sAffWild2();
        case DATA -> new PosWeight(seen.get().absentOverPresent());
      };
    }
  }

  /** As {@code preset} says. */
  public static MultiTaskLossSettings of(Preset preset) {
    return switch (preset) {
      case PAPER ->
          new MultiTaskLossSettings(
              CccEstimator.RELEASED,
              UnitLoss.Reduction.MEAN,
              PosWeights.NONE,
              WeakUnits.NONE,
              ExpressionLossSettings.PLAIN,
              EmmaLoss.Weights.EQUAL);
      case RELEASED ->
          new MultiTaskLossSettings(
              CccEstimator.RELEASED,
              UnitLoss.Reduction.SUM_PER_IMAGE,
              PosWeights.ABAW3,
              WeakUnits.NONE,
              ExpressionLossSettings.PLAIN,
              EmmaLoss.Weights.EQUAL);
    };
  }

  /** The loss itself; {@code seen} is asked only where something is weighed by it. */
  public EmmaLoss loss(Supplier<Frequencies> seen) {
    return new EmmaLoss(
        new VaLoss(ccc, VaLoss.Constant.ONE_EACH),
        expression.loss(seen),
        new UnitLoss(units, posWeight.weight(seen)),
        weights,
        weakUnits);
  }
}

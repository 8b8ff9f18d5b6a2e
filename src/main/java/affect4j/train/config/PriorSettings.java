package affect4j.train.config;

import affect4j.model.Dan;
import affect4j.model.Emma.Prior;
import affect4j.model.Emma.PriorUse;
import java.util.Optional;

/**
 * The frozen DAN whose scores EMMA joins with its own.
 *
 * @param width channels of the first stage, 64 in the paper
 * @param heads attention heads, 4 in the paper
 * @param weights its file; drawn if absent, which is of use in tests only
 * @param batchNorm whether its norms go on to follow the pictures
 * @param use what its scores are joined with
 * @param weight what they count among those of the expressions, 1 in the paper
 */
public record PriorSettings(
    int width,
    int heads,
    Optional<String> weights,
    BatchNorm batchNorm,
    PriorUse use,
    double weight) {
  private static final int CLASSES = 8;

  /** What DAN's batch norms do while EMMA learns. */
  public enum BatchNorm {
    /** They stay as they were trained: the paper's "pretrained". */
    EVAL,
    /** They normalise by the batch and drift: the released code. */
    TRAIN
  }

  public PriorSettings {
    new Dan.Spec(CLASSES, width, heads);
    Refuse.unlessPositive("dan.weight", weight);
  }

  /** The published size. */
  public static PriorSettings of(BatchNorm batchNorm) {
    return new PriorSettings(64, 4, Optional.empty(), batchNorm, PriorUse.VA, 1);
  }

  /** What becomes of its scores. */
  public Prior prior() {
    return new Prior(use, weight);
  }

  /** Its sizes, with AffectNet's eight classes. */
  public Dan.Spec spec() {
    return new Dan.Spec(CLASSES, width, heads);
  }
}

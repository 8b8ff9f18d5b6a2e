package affect4j.train.config;

/**
 * How gradients become steps of AdamW.
 *
 * @param weightDecay of all but biases and norms, for ViTs also not of tokens and positions
 * @param beta2 how slowly the mean square of the gradient forgets
 * @param layerDecay by how much each block learns slower than the one above it; 1 for none
 * @param clip the largest norm of the gradient; 0 for any
 * @param scope whose gradients that norm is of
 * @param accumulate batches of one update
 * @param scaler whether gradients are scaled as the released EMMA scales them
 * @param leftOver what becomes of batches that fill no update at an epoch's end
 */
public record UpdateSettings(
    double weightDecay,
    double beta2,
    double layerDecay,
    double clip,
    Scope scope,
    int accumulate,
    Scaler scaler,
    LeftOver leftOver) {
  /** Whose gradients are clipped together. */
  public enum Scope {
    /** Those of the main optimizer. */
    MAIN,
    /** Those of all that learns, the head of valence and arousal too: the released EMMA. */
    JOINT
  }

  /** Whether a gradient scaler's side effects are copied. */
  public enum Scaler {
    NONE,
    /** 65,536, twice as much every 2,000 updates, taken back for the main optimizer alone. */
    EMULATED
  }

  /** What becomes of an update that is not complete. */
  public enum LeftOver {
    DROP,
    /** Its gradients are added to those of the next epoch: the released EMMA. */
    CARRY
  }

  public UpdateSettings {
    Refuse.unless(weightDecay >= 0, "update.weightDecay must be 0 or more, got " + weightDecay);
    Refuse.unlessShare("update.beta2", beta2);
    Refuse.unless(
        layerDecay > 0 && layerDecay <= 1,
        "update.layerDecay must be in (0, 1], got " + layerDecay);
    Refuse.unless(clip >= 0, "update.clip must be 0 or more, got " + clip);
    Refuse.below("update.accumulate", accumulate, 1);
  }

  /** AdamW as MAE pre-trains: nothing clipped, all layers alike. He et al. 2022, appendix A. */
  public static UpdateSettings mae() {
    return new UpdateSettings(0.05, 0.95, 1, 0, Scope.MAIN, 1, Scaler.NONE, LeftOver.DROP);
  }

  /** Each batch is an update, and nothing is clipped. */
  public static UpdateSettings plain() {
    return new UpdateSettings(0, 0.999, 1, 0, Scope.MAIN, 1, Scaler.NONE, LeftOver.DROP);
  }

  /** The same with so much weight decay. */
  public UpdateSettings decaying(double decay) {
    return new UpdateSettings(decay, beta2, layerDecay, clip, scope, accumulate, scaler, leftOver);
  }

  /** AdamW as the paper fine-tunes: table 3. */
  public static UpdateSettings fineTuning(double weightDecay) {
    return new UpdateSettings(
        weightDecay, 0.999, 0.65, 0.05, Scope.MAIN, 4, Scaler.NONE, LeftOver.DROP);
  }

  /** The same with so many batches of one update. */
  public UpdateSettings accumulating(int batches) {
    return new UpdateSettings(
        weightDecay, beta2, layerDecay, clip, scope, batches, scaler, leftOver);
  }
}

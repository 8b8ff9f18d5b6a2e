package affect4j.train.config;

import affect4j.model.Emma.VaGradient;

/**
 * The head that makes valence and arousal of scores.
 *
 * @param gradient whether the ViT learns from it
 * @param rule its optimizer
 * @param lr the rate of {@link Rule#ADAM}, constant
 * @param stepping when Adam steps
 */
public record VaSettings(VaGradient gradient, Rule rule, double lr, Stepping stepping) {
  /** The optimizer of the head. */
  public enum Rule {
    /** An Adam of its own, at a constant rate. */
    ADAM,
    /** The main optimizer, at the schedule's rate. */
    ADAMW
  }

  /** When an optimizer beside the main one steps. */
  public enum Stepping {
    /** When the main one does. */
    TOGETHER,
    /** After each batch, with what has been added up so far: the released EMMA. */
    EVERY_BATCH
  }

  public VaSettings {
    Refuse.unlessPositive("va.lr", lr);
  }
}

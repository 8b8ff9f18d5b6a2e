package affect4j.label;

import java.util.Locale;

/**
 * The eight expressions of AffectNet, in the order of its annotation files (0 to 7), which is that
 * of DAN's logits and not that of {@link Expression}. Mollahosseini et al. 2017, arXiv:1708.03985.
 */
public enum AffectNetExpression {
  NEUTRAL(Expression.NEUTRAL),
  HAPPY(Expression.HAPPINESS),
  SAD(Expression.SADNESS),
  SURPRISE(Expression.SURPRISE),
  FEAR(Expression.FEAR),
  DISGUST(Expression.DISGUST),
  ANGER(Expression.ANGER),
  CONTEMPT(Expression.OTHER);

  private final Expression counterpart;

  AffectNetExpression(Expression counterpart) {
    this.counterpart = counterpart;
  }

  /** The name in files and on screen, in lower case: {@code neutral} to {@code contempt}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What Aff-Wild2 calls it; contempt, which has no class there, is among its other. */
  public Expression counterpart() {
    return counterpart;
  }
}

package affect4j.label;

import java.util.Locale;

/**
 * The six expressions of the challenge of learning from synthetic data, in the order of its folders
 * and of CoTEX's logits (0 to 5). Kollias 2022, arXiv:2207.01138.
 */
public enum LsdExpression {
  ANGER(Expression.ANGER),
  DISGUST(Expression.DISGUST),
  FEAR(Expression.FEAR),
  HAPPINESS(Expression.HAPPINESS),
  SADNESS(Expression.SADNESS),
  SURPRISE(Expression.SURPRISE);

  private final Expression counterpart;

  LsdExpression(Expression counterpart) {
    this.counterpart = counterpart;
  }

  /** The name in files and on screen, in lower case: {@code anger} to {@code surprise}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What Aff-Wild2 calls it. */
  public Expression counterpart() {
    return counterpart;
  }
}

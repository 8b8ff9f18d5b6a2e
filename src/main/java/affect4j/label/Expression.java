package affect4j.label;

import java.util.Locale;

/** The eight expressions of Aff-Wild2, in the order of its annotation files (0 to 7). */
public enum Expression {
  NEUTRAL,
  ANGER,
  DISGUST,
  FEAR,
  HAPPINESS,
  SADNESS,
  SURPRISE,
  OTHER;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name in files and on screen, in lower case: {@code neutral} to {@code other}. */
  public String label() {
    return label;
  }
}

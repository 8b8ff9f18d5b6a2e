package affect4j.label;

import java.util.Locale;

/** Everything that a data set may call the expression of a face: the names, in no set's order. */
public enum Emotion {
  NEUTRAL,
  ANGER,
  DISGUST,
  FEAR,
  HAPPINESS,
  SADNESS,
  SURPRISE,
  CONTEMPT,
  OTHER;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name in files and on screen, in lower case: {@code neutral} to {@code other}. */
  public String label() {
    return label;
  }
}

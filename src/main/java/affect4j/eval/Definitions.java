package affect4j.eval;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** What scores are, each in one line: over which rows, by which moments, by which rule. */
public final class Definitions {
  private static final String FILE = "definitions.properties";
  private static final Properties TEXTS = texts();

  private Definitions() {}

  private static Properties texts() {
    Properties texts = new Properties();
    try (InputStream in = Definitions.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new AssertionError("the program lacks " + FILE);
      }
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** The definition of {@code score}, one of {@link Scoreboard#byName}, or of a sibling. */
  public static String of(String score) {
    String text = TEXTS.getProperty(general(score));
    if (text == null) {
      throw new IllegalArgumentException("no score \"" + score + "\" is defined");
    }
    return text;
  }

  /** {@code units_f1_au01} is defined as {@code units_f1_*}. */
  private static String general(String score) {
    String last = score.substring(score.lastIndexOf('_') + 1);
    boolean one =
        Stream.of(Emotion.values()).anyMatch(emotion -> emotion.label().equals(last))
            || Stream.of(ActionUnit.values())
                .anyMatch(unit -> unit.name().toLowerCase(Locale.ROOT).equals(last));
    return one ? score.substring(0, score.length() - last.length()) + '*' : score;
  }
}

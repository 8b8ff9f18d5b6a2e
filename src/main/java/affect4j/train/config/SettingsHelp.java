package affect4j.train.config;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What each setting means, in the words of {@code settings.properties}. */
public final class SettingsHelp {
  private static final int COLUMN = 44;

  private SettingsHelp() {}

  /** Each of {@code settings} as {@code path: value # meaning}, one a line. */
  public static List<String> list(Object settings) {
    Properties meanings = meanings();
    return ConfigFile.list(settings).stream().map(line -> explained(line, meanings)).toList();
  }

  private static String explained(String line, Properties meanings) {
    String path = line.substring(0, line.indexOf(':'));
    String meaning = meanings.getProperty(path);
    if (meaning == null) {
      throw new IllegalStateException("settings.properties does not explain " + path);
    }
    return line + " ".repeat(Math.max(2, COLUMN - line.length())) + "# " + meaning;
  }

  /** The meanings, by the path to each setting. */
  static Properties meanings() {
    Properties meanings = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(SettingsHelp.class.getResourceAsStream("settings.properties")),
            StandardCharsets.UTF_8)) {
      meanings.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return meanings;
  }
}

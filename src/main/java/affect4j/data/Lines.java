package affect4j.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text files of a data set: UTF-8, with or without its mark; lines end with or without CR. */
final class Lines {
  private Lines() {}

  /** Takes one line. */
  interface Taker {
    /**
     * Takes it.
     *
     * @param where file and line, {@code list.txt:17}
     * @param line counted from 1
     * @param text without blanks at its end
     */
    void take(String where, int line, String text) throws IOException;
  }

  /** Gives each line of {@code file} that is not blank to {@code taker}. */
  static void each(PictureSource file, Taker taker) throws IOException {
    try (BufferedReader in = new BufferedReader(reader(file))) {
      int line = 0;
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        if (!text.isBlank()) {
          taker.take(file.name() + ":" + line, line, text.stripTrailing());
        }
      }
    } catch (CharacterCodingException e) {
      throw notText(file, e);
    }
  }

  /**
   * The two words of a line.
   *
   * @param wanted what they are, for the complaint about any other number of words
   */
  static List<String> pair(String where, String text, String wanted) throws IOException {
    List<String> words = List.of(text.strip().split("\\s+", -1));
    if (words.size() != 2) {
      throw new IOException(where + ": " + wanted + " were wanted, got " + text);
    }
    return words;
  }

  /** The text of {@code file} behind its mark; bytes that are no UTF-8 are refused. */
  static Reader reader(PictureSource file) throws IOException {
    Reader text = new InputStreamReader(file.stream(), StandardCharsets.UTF_8.newDecoder());
    BufferedReader in = new BufferedReader(text);
    try {
      in.mark(1);
      if (in.read() != '\uFEFF') {
        in.reset();
      }
      return in;
    } catch (CharacterCodingException e) {
      in.close();
      throw notText(file, e);
    }
  }

  /** What is said of a file that is not in UTF-8. */
  static IOException notText(PictureSource file, Exception cause) {
    return new IOException(file.name() + ": text in UTF-8 was wanted", cause);
  }
}

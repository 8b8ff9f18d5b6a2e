package affect4j.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of a file of comma-separated values, one line after another. RFC 4180, and what is met
 * besides: a byte-order mark, any end of line, blanks round a cell, lines of unequal length.
 *
 * <p>A quarter of a million lines are to be read while a user waits. So the file is held as bytes,
 * a cell is a place in them, and a number is read from there without becoming text before; the
 * reader of {@code data} makes a list of texts of each line, which a quarter of a million lines do
 * not need.
 */
final class Cells {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String file;
  private final byte[] text;
  private int at;
  private int line;
  private int lines = 1;
  private int count;
  private int[] from = new int[64];
  private int[] to = new int[64];

  private Cells(String file, byte[] text) {
    this.file = file;
    this.text = text;
    at = Arrays.mismatch(text, MARK) == MARK.length ? MARK.length : 0;
  }

  /** Reads {@code path}. */
  static Cells open(Path path) throws IOException {
    return new Cells(path.toString(), TextFile.read(path));
  }

  /** Goes to the next line that is not blank; false behind the last. */
  boolean next() throws IOException {
    do {
      if (at >= text.length) {
        return false;
      }
      line = lines;
      count = 0;
      do {
        cell();
      } while (at < text.length && text[at] == ',' && ++at <= text.length);
      endOfLine();
    } while (count == 1 && isEmpty(0));
    return true;
  }

  private void cell() throws IOException {
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    skipBlanks();
    if (at < text.length && text[at] == '"') {
      quoted();
    } else {
      from[count] = at;
      while (at < text.length && text[at] != ',' && text[at] != '\n' && text[at] != '\r') {
        at++;
      }
      to[count] = at;
      while (to[count] > from[count] && isBlank(text[to[count] - 1])) {
        to[count]--;
      }
    }
    count++;
  }

  private void quoted() throws IOException {
    from[count] = ++at;
    while (at < text.length && (text[at] != '"' || isQuote(at + 1))) {
      lines += text[at] == '\n' ? 1 : 0;
      at += text[at] == '"' ? 2 : 1;
    }
    if (at >= text.length) {
      throw new IOException(where() + ": a quote that is opened must be closed");
    }
    to[count] = at++;
    skipBlanks();
    if (at < text.length && text[at] != ',' && text[at] != '\n' && text[at] != '\r') {
      throw new IOException(where() + ": a comma was wanted behind a closing quote");
    }
  }

  private boolean isQuote(int place) {
    return place < text.length && text[place] == '"';
  }

  private void skipBlanks() {
    while (at < text.length && isBlank(text[at])) {
      at++;
    }
  }

  private static boolean isBlank(byte each) {
    return each == ' ' || each == '\t';
  }

  private void endOfLine() {
    if (at < text.length) {
      at += text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n' ? 2 : 1;
      lines++;
    }
  }

  /** How many lines there are, if all are about as long as this one and the one before. */
  int likelyLines() {
    int length = Math.max(2, at / Math.max(1, lines - 1));
    return (int) (1.1 * text.length / length) + 1;
  }

  /** How many cells this line has. */
  int count() {
    return count;
  }

  boolean isEmpty(int cell) {
    return from[cell] == to[cell];
  }

  /** A cell; two quotes are one where it is quoted. */
  String text(int cell) {
    String raw = new String(text, from[cell], to[cell] - from[cell], StandardCharsets.UTF_8);
    boolean quoted = from[cell] > 0 && text[from[cell] - 1] == '"';
    return quoted && raw.indexOf('"') >= 0 ? raw.replace("\"\"", "\"") : raw;
  }

  /** All cells. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(text(i));
    }
    return all;
  }

  /**
   * The number in a cell, which must be finite.
   *
   * @param name what it is, for the complaint
   */
  double number(int cell, String name) throws IOException {
    double number = Decimals.parse(text, from[cell], to[cell]);
    if (!Double.isFinite(number)) {
      String got = isEmpty(cell) ? "nothing" : text(cell);
      throw wrong(name + " must be a number, got " + got);
    }
    return number;
  }

  /** The line in the file, counted from 1. */
  int line() {
    return line;
  }

  String file() {
    return file;
  }

  /** File and line, {@code faces.csv:17}. */
  String where() {
    return file + ":" + line;
  }

  /** A complaint about this line. */
  IOException wrong(String why) {
    return new IOException(where() + ": " + why);
  }
}

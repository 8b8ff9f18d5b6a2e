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
 * not need. Long files are read in {@link #parts}.
 */
final class Cells {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String file;
  private final byte[] text;
  private final int end;
  private int at;
  private int begin;
  private boolean quotes;
  private int line;
  private int lines = 1;
  private int count;
  private int[] from = new int[64];
  private int[] to = new int[64];

  private Cells(String file, byte[] text, int from, int end) {
    this.file = file;
    this.text = text;
    this.end = end;
    at = from;
  }

  /** Reads {@code path}. */
  static Cells open(Path path) throws IOException {
    byte[] text = TextFile.read(path);
    int from = Arrays.mismatch(text, MARK) == MARK.length ? MARK.length : 0;
    return new Cells(path.toString(), text, from, text.length);
  }

  /** Goes to the next line that is not blank; false behind the last. */
  boolean next() throws IOException {
    do {
      if (at >= end) {
        return false;
      }
      begin = at;
      line = lines;
      count = 0;
      do {
        cell();
      } while (at < end && text[at] == ',' && ++at <= end);
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
    if (at < end && text[at] == '"') {
      quoted();
    } else {
      from[count] = at;
      while (at < end && text[at] != ',' && text[at] != '\n' && text[at] != '\r') {
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
    quotes = true;
    from[count] = ++at;
    while (at < end && (text[at] != '"' || isQuote(at + 1))) {
      lines += text[at] == '\n' ? 1 : 0;
      at += text[at] == '"' ? 2 : 1;
    }
    if (at >= end) {
      throw new IOException(where() + ": a quote that is opened must be closed");
    }
    to[count] = at++;
    skipBlanks();
    if (at < end && text[at] != ',' && text[at] != '\n' && text[at] != '\r') {
      throw new IOException(where() + ": a comma was wanted behind a closing quote");
    }
  }

  private boolean isQuote(int place) {
    return place < end && text[place] == '"';
  }

  private void skipBlanks() {
    while (at < end && isBlank(text[at])) {
      at++;
    }
  }

  private static boolean isBlank(byte each) {
    return each == ' ' || each == '\t';
  }

  private void endOfLine() {
    if (at < end) {
      at += text[at] == '\r' && at + 1 < end && text[at + 1] == '\n' ? 2 : 1;
      lines++;
    }
  }

  /** How many lines there are, if all are about as long as this one. */
  int likelyLines() {
    return (int) (1.1 * (end - begin) / Math.max(2, at - begin)) + 2;
  }

  /** How many bytes there are from the current line on. */
  int left() {
    return end - begin;
  }

  /** How many lines were ended so far. */
  int ended() {
    return lines - 1;
  }

  /** Whether a quote was met, within which a line may end without ending. */
  boolean hasQuotes() {
    return quotes;
  }

  /**
   * The lines from the current one on in up to {@code count} parts, each of which counts its lines
   * from 1. Parts of a file with quotes may begin within one: do not use them.
   */
  List<Cells> parts(int count) {
    List<Cells> parts = new ArrayList<>();
    int from = begin;
    for (int i = 1; i <= count; i++) {
      int to = i == count ? end : begin + (int) ((long) left() * i / count);
      while (to < end && text[to - 1] != '\n') {
        to++;
      }
      if (to > from) {
        parts.add(new Cells(file, text, from, to));
        from = to;
      }
    }
    return parts;
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

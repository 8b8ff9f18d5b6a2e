package affect4j.sheet;

import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a file says of faces, row by row, as predictions or as labels. */
public final class Sheet {
  private final String form;
  private final TreeMap<Integer, String> files;
  private final Rows rows;
  private final List<Emotion> columns;
  private final Optional<ExpressionSet> classes;
  private final Says says;
  private final Source source;

  /** Where a sheet is from, which bears on the classes that are scored. */
  enum Source {
    /** A file of somebody. */
    FILE,
    /** The table that evaluate writes. */
    EVALUATION,
    /** The labels of a data set, by name. */
    DATA_SET
  }

  /** Of which tasks there is anything. */
  public record Says(boolean va, boolean expression, boolean units) {
    /** What both say. */
    Says and(Says other) {
      return new Says(va && other.va, expression && other.expression, units && other.units);
    }

    /** Whether all of {@code asked} is here. */
    boolean holds(Says asked) {
      return and(asked).equals(asked);
    }

    boolean isNothing() {
      return !va && !expression && !units;
    }

    /** In words, for people. */
    String words() {
      List<String> words = new ArrayList<>();
      if (va) {
        words.add("valence and arousal");
      }
      if (expression) {
        words.add("expression");
      }
      if (units) {
        words.add("action units");
      }
      return words.isEmpty() ? "nothing" : String.join(", ", words);
    }
  }

  /**
   * A sheet.
   *
   * @param form what the file is, for people
   * @param files from which row on rows are of which file
   * @param columns the expressions that have a number each
   * @param classes that the format itself fixes
   */
  Sheet(
      String form,
      Map<Integer, String> files,
      Rows rows,
      List<Emotion> columns,
      Optional<ExpressionSet> classes,
      Says says,
      Source source) {
    this.form = form;
    this.files = new TreeMap<>(files);
    this.rows = rows;
    this.columns = List.copyOf(columns);
    this.classes = classes;
    this.says = says;
    this.source = source;
  }

  /** What the file was recognised as, for people. */
  public String form() {
    return form;
  }

  /** How many rows there are. */
  public int size() {
    return rows.size;
  }

  /** Whether rows have names. */
  public boolean isNamed() {
    return !rows.names[0].isEmpty();
  }

  /** The name of a row; its number, counted from 1, where rows have no names. */
  public String name(int row) {
    String name = rows.names[row];
    return name.isEmpty() ? Integer.toString(row + 1) : name;
  }

  /** File and line of a row, {@code faces.csv:17}. */
  public String where(int row) {
    Map.Entry<Integer, String> file = files.floorEntry(row);
    String name = file == null ? "" : file.getValue();
    return rows.lines[row] > 0 ? name + ":" + rows.lines[row] : name + ": " + name(row);
  }

  /** A complaint about a row. */
  IOException wrong(int row, String why) {
    return new IOException(where(row) + ": " + why);
  }

  /** The expression that a row names, where it names one. */
  Optional<Emotion> emotion(int row) {
    return rows.emotions[row] < 0
        ? Optional.empty()
        : Optional.of(Rows.EMOTIONS.get(rows.emotions[row]));
  }

  List<Emotion> columns() {
    return columns;
  }

  Optional<ExpressionSet> classes() {
    return classes;
  }

  /** Of which tasks the file says anything. */
  public Says says() {
    return says;
  }

  boolean isFrom(Source wanted) {
    return source == wanted;
  }

  Rows rows() {
    return rows;
  }

  /** The same, with the decisions beside the numbers of units in their place, where there are. */
  Sheet decided() {
    return rows.decisions.length == 0
        ? this
        : new Sheet(form, files, rows.decided(), columns, classes, says, source);
  }
}

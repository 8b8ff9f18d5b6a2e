package affect4j.data;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * One line of a list of faces.
 *
 * @param where file and line, {@code faces.csv:17}
 * @param columns at which place each column lies
 */
record Row(String where, Map<String, Integer> columns, List<String> values) {
  /** Where the face is in its picture. */
  static final List<String> BOX = List.of("face_x", "face_y", "face_width", "face_height");

  private static final int LARGEST = 1 << 14;

  /** A row with a value for each column. */
  static Row of(String where, Map<String, Integer> columns, List<String> values)
      throws IOException {
    if (values.size() != columns.size()) {
      throw new IOException(where + ": " + columns.size() + " fields wanted, got " + values.size());
    }
    return new Row(where, columns, values);
  }

  /** A row's complaint: where it stands, and {@code why}. */
  IOException wrong(String why) {
    return new IOException(where + ": " + why);
  }

  /** The cell without blanks at its ends; empty where the row has no such column. */
  String text(String column) {
    Integer at = columns.get(column);
    return at == null ? "" : values.get(at).strip();
  }

  /** The cell, which must not be empty. */
  String wanted(String column) throws IOException {
    String text = text(column);
    if (text.isEmpty()) {
      throw wrong(column + " is empty");
    }
    return text;
  }

  /** The number in a cell; nothing where it is empty. */
  OptionalDouble number(String column) throws IOException {
    String text = text(column);
    try {
      return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw wrong(column + " must be a number, got " + text);
    }
  }

  /** The number in a cell; nothing where it is {@code missing}, as the set writes it, or empty. */
  OptionalDouble number(String column, double missing) throws IOException {
    OptionalDouble number = number(column);
    return number.isPresent() && number.getAsDouble() == missing ? OptionalDouble.empty() : number;
  }

  /**
   * The whole number in a cell, written {@code 1} or {@code 1.0}; nothing where it is empty.
   *
   * @param range what is wanted, in words, for the complaint about all that is not {@code good}
   */
  OptionalInt whole(String column, String range, IntPredicate good) throws IOException {
    OptionalDouble number = number(column);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    int whole = (int) number.getAsDouble();
    if (whole != number.getAsDouble() || !good.test(whole)) {
      throw wrong(column + " must be " + range + ", got " + text(column));
    }
    return OptionalInt.of(whole);
  }

  /**
   * How much of the expression each emotion is, in proportion to the numbers in their columns;
   * nothing where all are empty or 0.
   */
  Map<Emotion, Double> shares(Map<Emotion, String> columnOf) throws IOException {
    Map<Emotion, Double> numbers = new EnumMap<>(Emotion.class);
    for (Map.Entry<Emotion, String> each : columnOf.entrySet()) {
      double number = number(each.getValue()).orElse(0);
      if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
        throw wrong(each.getValue() + " must be a share or votes, got " + text(each.getValue()));
      }
      if (number > 0) {
        numbers.put(each.getKey(), number);
      }
    }
    double sum = numbers.values().stream().mapToDouble(number -> number).sum();
    numbers.replaceAll((emotion, number) -> number / sum);
    return numbers;
  }

  /**
   * {@code picture}, or the face in it, where the columns {@code face_x}, {@code face_y}, {@code
   * face_width} and {@code face_height} say where it is, in pixels; nothing where they cannot be
   * true.
   */
  Optional<PictureSource> face(PictureSource picture) throws IOException {
    int[] box = new int[BOX.size()];
    for (int i = 0; i < box.length; i++) {
      OptionalDouble number = number(boxColumn(BOX.get(i)));
      if (number.isEmpty()) {
        return Optional.of(picture);
      }
      box[i] = (int) Math.round(number.getAsDouble());
    }
    if (Math.min(box[2], box[3]) < 1 || Math.max(box[2], box[3]) > LARGEST) {
      return Optional.empty();
    }
    return Optional.of(new PictureSource.Cut(picture, box[0], box[1], box[2], box[3]));
  }

  private String boxColumn(String name) {
    return columns.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  /** Whether each unit that has a column is present; 0, 1, and empty or -1 where not known. */
  Map<ActionUnit, Boolean> units(Map<ActionUnit, String> columnOf) throws IOException {
    Map<ActionUnit, Boolean> units = new EnumMap<>(ActionUnit.class);
    for (Map.Entry<ActionUnit, String> each : columnOf.entrySet()) {
      OptionalInt value = whole(each.getValue(), "0, 1 or -1", code -> code >= -1 && code <= 1);
      if (value.isPresent() && value.getAsInt() >= 0) {
        units.put(each.getKey(), value.getAsInt() == 1);
      }
    }
    return units;
  }

  /** The labels of this row; what they refuse is a complaint about the row. */
  Labels labels(
      OptionalDouble valence,
      OptionalDouble arousal,
      Map<Emotion, Double> expression,
      Map<ActionUnit, Boolean> units)
      throws IOException {
    try {
      return new Labels(valence, arousal, expression, units);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }
}

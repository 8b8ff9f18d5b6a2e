package affect4j.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which row of predictions speaks of which row of labels. */
final class Join {
  /** Rows of predictions that are tried when folders before their names are looked for. */
  private static final int TRIED = 100;

  /** Of each row of labels, its row of predictions; -1 where there is none. */
  final int[] said;

  /** How many rows of predictions have no label. */
  int unknown;

  /** The first of them; -1 where there is none. */
  int firstUnknown = -1;

  /** What stands before every name of the predictions and before none of the labels. */
  String folder = "";

  private Join(int labels) {
    said = new int[labels];
    Arrays.fill(said, -1);
  }

  /** Rows as they come, which must be equally many; where both have names, these must agree. */
  static Join byOrder(Sheet predictions, Sheet labels) throws IOException {
    int rows = labels.size();
    boolean named = predictions.isNamed() && labels.isNamed();
    for (int row = 0; named && row < Math.min(rows, predictions.size()); row++) {
      if (!predictions.name(row).equals(labels.name(row))) {
        throw predictions.wrong(
            row,
            predictions.name(row)
                + " stands where "
                + labels.where(row)
                + " has "
                + labels.name(row));
      }
    }
    if (predictions.size() != rows) {
      boolean fewer = predictions.size() < rows;
      throw new IOException(
          (fewer ? labels.where(predictions.size()) : predictions.where(rows))
              + ": by order, predictions and labels must be equally many, got "
              + predictions.size()
              + " and "
              + rows);
    }
    Join join = new Join(rows);
    Arrays.setAll(join.said, row -> row);
    return join;
  }

  /** Rows of one name; every name at most once in each. */
  static Join byName(Sheet predictions, Sheet labels) throws IOException {
    refuseWithoutNames(predictions);
    refuseWithoutNames(labels);
    Names names = new Names(labels);
    if (names.twin() >= 0) {
      throw twin(labels, names.twin(), names.row(labels.name(names.twin())));
    }
    Join join = new Join(labels.size());
    join.folder = folder(predictions, name -> names.row(name) >= 0);
    int next = 0;
    for (int row = 0; row < predictions.size(); row++) {
      String name = without(join.folder, predictions.name(row));
      boolean inOrder = next < labels.size() && labels.name(next).equals(name);
      int label = inOrder ? next : names.row(name);
      join.place(predictions, row, label);
      next = label < 0 ? next : label + 1;
    }
    if (join.unknown == predictions.size()) {
      throw predictions.wrong(
          0,
          "no picture of the predictions is among the labels, the first of which is "
              + labels.name(0)
              + "; got "
              + predictions.name(0));
    }
    return join;
  }

  /** What stands before every name of the predictions and before none of the {@code listed}. */
  static String folder(Sheet predictions, List<String> listed) throws IOException {
    refuseWithoutNames(predictions);
    Set<String> names = new HashSet<>(listed);
    return folder(predictions, names::contains);
  }

  /** {@code name} without {@code folder}, where it begins with it. */
  static String without(String folder, String name) {
    return name.startsWith(folder) ? name.substring(folder.length()) : name;
  }

  private void place(Sheet predictions, int row, int label) throws IOException {
    if (label < 0) {
      firstUnknown = unknown++ == 0 ? row : firstUnknown;
    } else if (said[label] >= 0) {
      throw twin(predictions, row, said[label]);
    } else {
      said[label] = row;
    }
  }

  private static void refuseWithoutNames(Sheet sheet) throws IOException {
    if (!sheet.isNamed()) {
      throw sheet.wrong(
          0,
          "rows have no names of pictures; --by-order takes predictions and labels as they come");
    }
  }

  private static IOException twin(Sheet sheet, int row, int before) {
    return sheet.wrong(row, sheet.name(row) + " came before, at " + sheet.where(before));
  }

  /** The folders to leave out, so that the first name that can be known is known. */
  private static String folder(Sheet predictions, Predicate<String> known) {
    for (int row = 0; row < Math.min(TRIED, predictions.size()); row++) {
      String name = predictions.name(row);
      for (int from = 0; from >= 0; from = name.indexOf('/', from) + 1) {
        if (known.test(name.substring(from))) {
          return name.substring(0, from);
        }
        if (name.indexOf('/', from) < 0) {
          break;
        }
      }
    }
    return "";
  }
}

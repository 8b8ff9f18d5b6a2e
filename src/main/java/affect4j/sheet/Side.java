package affect4j.sheet;

import java.io.IOException;

/** What a file is read as: it decides which numbers it may hold. */
enum Side {
  /** A network may overshoot -1 and 1 a little, for nothing clips it; and it knows everything. */
  PREDICTIONS(2, "[-2, 2]"),
  /** Valence and arousal of -5, and an expression or a unit of -1, are not known. */
  LABELS(1, "[-1, 1], or -5 where not known");

  private static final double UNKNOWN = -5;

  private final double largest;
  private final String range;

  Side(double largest, String range) {
    this.largest = largest;
    this.range = range;
  }

  /** The valence or arousal in a cell; NaN where it is not known. */
  double affect(Cells cells, int cell, String name) throws IOException {
    if (this == LABELS && cells.isEmpty(cell)) {
      return Double.NaN;
    }
    double value = cells.number(cell, name);
    if (this == LABELS && value == UNKNOWN) {
      return Double.NaN;
    }
    if (!(Math.abs(value) <= largest)) {
      throw cells.wrong(name + " must be in " + range + ", got " + cells.text(cell));
    }
    return value;
  }

  /** The number of a unit in a cell; NaN where it is not known. */
  double unit(Cells cells, int cell, String name) throws IOException {
    if (this == PREDICTIONS) {
      return cells.number(cell, name);
    }
    double value = cells.isEmpty(cell) ? -1 : cells.number(cell, name);
    if (value != 0 && value != 1 && value != -1) {
      throw cells.wrong(name + " must be 0, 1 or -1, got " + cells.text(cell));
    }
    return value < 0 ? Double.NaN : value;
  }

  /**
   * The class counted in a cell; -1 where it is not known.
   *
   * @param first the number of the first class
   * @param classes how many there are
   */
  int index(Cells cells, int cell, int first, int classes) throws IOException {
    if (this == LABELS && cells.isEmpty(cell)) {
      return -1;
    }
    double value = cells.number(cell, "expression");
    if (this == LABELS && value == -1) {
      return -1;
    }
    int index = (int) value - first;
    if (index + first != value || index < 0 || index >= classes) {
      String or = this == LABELS ? " or -1" : "";
      String range = first + " to " + (first + classes - 1);
      throw cells.wrong("expression must be " + range + or + ", got " + cells.text(cell));
    }
    return index;
  }
}

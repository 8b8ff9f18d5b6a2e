package affect4j.sheet;

import affect4j.data.Spellings;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes lines of one layout into rows. */
final class Filler {
  private static final int UNITS = ActionUnit.values().length;
  private static final List<ActionUnit> NAMES = List.of(ActionUnit.values());

  private final Layout layout;
  private final Side side;
  private final Rows rows;

  Filler(Layout layout, Side side, Rows rows) {
    this.layout = layout;
    this.side = side;
    this.rows = rows;
  }

  /** Rows that lines of {@code layout} fit into, about as many as there will be. */
  static Rows rows(Layout layout, Cells first) {
    return new Rows(
        first.likelyLines(),
        layout.emotions.size(),
        layout.group >= 0,
        Layout.says(layout.decisions));
  }

  void take(Cells cells) throws IOException {
    if (cells.count() != layout.width) {
      throw cells.wrong(layout.width + " values wanted, got " + cells.count());
    }
    int row = rows.add();
    rows.lines[row] = cells.line();
    if (layout.name >= 0) {
      if (cells.isEmpty(layout.name)) {
        throw cells.wrong("the name of a picture was wanted, got nothing");
      }
      rows.names[row] = cells.text(layout.name);
    }
    if (layout.group >= 0) {
      rows.groups[row] = cells.text(layout.group);
    }
    if (layout.frame >= 0 && !cells.isEmpty(layout.frame)) {
      rows.frames[row] = (int) cells.number(layout.frame, "frame");
    }
    boolean seen = layout.success < 0 || cells.number(layout.success, "success") != 0;
    if (seen) {
      affect(cells, row);
      expression(cells, row);
      units(cells, row);
    }
  }

  private void affect(Cells cells, int row) throws IOException {
    if (layout.valence >= 0 && !bothEmpty(cells)) {
      rows.va[2 * row] = affect(cells, layout.valence, "valence");
      rows.va[2 * row + 1] = affect(cells, layout.arousal, "arousal");
    }
  }

  /** What a network of ours said is known to be on our scale, however far it overshoots. */
  private double affect(Cells cells, int cell, String name) throws IOException {
    boolean ours = side == Side.PREDICTIONS && layout.ours;
    return ours ? cells.number(cell, name) : side.affect(cells, cell, name);
  }

  /** Of a face of which nothing is said, as a file may say by task. */
  private boolean bothEmpty(Cells cells) {
    return cells.isEmpty(layout.valence) && cells.isEmpty(layout.arousal);
  }

  private void expression(Cells cells, int row) throws IOException {
    if (!layout.emotions.isEmpty()) {
      numbers(cells, row);
    } else if (layout.expression >= 0 && !layout.order.isEmpty() && isCounted(cells)) {
      int index = side.index(cells, layout.expression, layout.first, layout.order.size());
      if (index >= 0) {
        rows.name(row, layout.order.get(index));
      }
    } else if (layout.expression >= 0 && !cells.isEmpty(layout.expression)) {
      rows.name(row, named(cells, cells.text(layout.expression)));
    }
  }

  /** Whether the cell is a number, for files that may hold names instead. */
  private boolean isCounted(Cells cells) {
    return layout.alwaysCounted
        || (!cells.isEmpty(layout.expression)
            && Spellings.emotion(cells.text(layout.expression)).isEmpty());
  }

  private void numbers(Cells cells, int row) throws IOException {
    int empty = 0;
    for (int cell : layout.emotionCells) {
      empty += cells.isEmpty(cell) ? 1 : 0;
    }
    if (empty == layout.emotionCells.length) {
      return;
    }
    int from = row * rows.classes;
    int unknown = 0;
    for (int i = 0; i < rows.classes; i++) {
      String name = layout.emotions.get(i).label();
      rows.numbers[from + i] = cells.number(layout.emotionCells[i], name);
      unknown += rows.numbers[from + i] == -1 ? 1 : 0;
    }
    if (side == Side.LABELS && unknown == rows.classes) {
      Arrays.fill(rows.numbers, from, from + rows.classes, Double.NaN);
    }
    for (int i = 0; side == Side.LABELS && i < rows.classes; i++) {
      if (rows.numbers[from + i] < 0) {
        String got = cells.text(layout.emotionCells[i]);
        throw cells.wrong(layout.emotions.get(i).label() + " must not be below 0, got " + got);
      }
    }
  }

  private static Emotion named(Cells cells, String name) throws IOException {
    Optional<Emotion> emotion = Spellings.emotion(name);
    if (emotion.isPresent()) {
      return emotion.get();
    }
    if (name.chars().allMatch(c -> "+-.0123456789".indexOf(c) >= 0)) {
      throw cells.wrong(
          "expression "
              + name
              + " is counted in an order that the file does not tell; --classes "
              + Classes.names()
              + " does");
    }
    throw cells.wrong("expression must be one of " + Spellings.known() + ", got " + name);
  }

  private void units(Cells cells, int row) throws IOException {
    if (!Layout.says(layout.units) || areEmpty(cells)) {
      return;
    }
    for (int i = 0; i < UNITS; i++) {
      if (layout.units[i] >= 0) {
        rows.units[UNITS * row + i] = side.unit(cells, layout.units[i], NAMES.get(i).name());
      }
      if (rows.decisions.length > 0) {
        rows.decisions[UNITS * row + i] = (byte) decision(cells, i);
      }
    }
  }

  private boolean areEmpty(Cells cells) {
    for (int cell : layout.units) {
      if (cell >= 0 && !cells.isEmpty(cell)) {
        return false;
      }
    }
    return true;
  }

  private int decision(Cells cells, int unit) throws IOException {
    double decision = cells.number(layout.decisions[unit], NAMES.get(unit) + "_c");
    if (decision != 0 && decision != 1) {
      throw cells.wrong(
          NAMES.get(unit) + "_c must be 0 or 1, got " + cells.text(layout.decisions[unit]));
    }
    return (int) decision;
  }
}

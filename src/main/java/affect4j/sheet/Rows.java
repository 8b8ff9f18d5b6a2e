package affect4j.sheet;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is read of many faces, column by column; it only grows. */
final class Rows {
  /** What the numbers in {@link #emotions} count. */
  static final List<Emotion> EMOTIONS = List.of(Emotion.values());

  private static final int UNITS = 12;

  /** How many expressions have a number. */
  final int classes;

  int size;
  String[] names;
  String[] groups;
  int[] frames;
  int[] lines;
  double[] va;
  byte[] emotions;
  double[] numbers;
  double[] units;
  byte[] decisions;

  /** Units of which no row of predictions says anything: their numbers are 0 and not scored. */
  Set<ActionUnit> untold = Set.of();

  /**
   * No row yet.
   *
   * @param room how many rows there may be, roughly, at least 1
   * @param classes how many expressions have a number
   * @param groups whether rows have groups
   * @param decisions whether there are decisions beside the numbers of units
   */
  Rows(int room, int classes, boolean groups, boolean decisions) {
    this.classes = classes;
    this.names = new String[room];
    this.groups = new String[groups ? room : 0];
    this.frames = new int[room];
    this.lines = new int[room];
    this.va = new double[2 * room];
    this.emotions = new byte[room];
    this.numbers = new double[classes * room];
    this.units = new double[UNITS * room];
    this.decisions = new byte[decisions ? UNITS * room : 0];
  }

  /** One more row, of which nothing is known. */
  int add() {
    if (size == lines.length) {
      grow();
    }
    int row = size++;
    names[row] = "";
    frames[row] = -1;
    emotions[row] = -1;
    Arrays.fill(va, 2 * row, 2 * row + 2, Double.NaN);
    Arrays.fill(numbers, classes * row, classes * (row + 1), Double.NaN);
    Arrays.fill(units, UNITS * row, UNITS * (row + 1), Double.NaN);
    return row;
  }

  /** A row names {@code emotion}. */
  void name(int row, Emotion emotion) {
    emotions[row] = (byte) EMOTIONS.indexOf(emotion);
  }

  /** The same rows, with the decisions in place of the numbers of units. */
  Rows decided() {
    Rows decided = new Rows(1, classes, false, false);
    decided.size = size;
    decided.names = names;
    decided.groups = groups;
    decided.frames = frames;
    decided.lines = lines;
    decided.va = va;
    decided.untold = untold;
    decided.emotions = emotions;
    decided.numbers = numbers;
    decided.units = units.clone();
    for (int i = 0; i < UNITS * size; i++) {
      decided.units[i] = Double.isNaN(units[i]) ? Double.NaN : decisions[i];
    }
    return decided;
  }

  /** Moves the numbers of all lines by {@code lines}. */
  void shiftLines(int lines) {
    for (int row = 0; row < size; row++) {
      this.lines[row] += lines;
    }
  }

  /** The rows of {@code parts}, of one layout, one after another. */
  static Rows joined(List<Rows> parts) {
    Rows first = parts.get(0);
    int size = parts.stream().mapToInt(part -> part.size).sum();
    Rows all =
        new Rows(
            Math.max(1, size), first.classes, first.groups.length > 0, first.decisions.length > 0);
    for (Rows part : parts) {
      all.append(part);
    }
    return all;
  }

  private void append(Rows part) {
    int count = part.size;
    System.arraycopy(part.names, 0, names, size, count);
    int grouped = groups.length > 0 ? 1 : 0;
    System.arraycopy(part.groups, 0, groups, size * grouped, count * grouped);
    System.arraycopy(part.frames, 0, frames, size, count);
    System.arraycopy(part.lines, 0, lines, size, count);
    System.arraycopy(part.va, 0, va, 2 * size, 2 * count);
    System.arraycopy(part.emotions, 0, emotions, size, count);
    System.arraycopy(part.numbers, 0, numbers, classes * size, classes * count);
    System.arraycopy(part.units, 0, units, UNITS * size, UNITS * count);
    int decided = decisions.length > 0 ? 1 : 0;
    System.arraycopy(part.decisions, 0, decisions, UNITS * size * decided, UNITS * count * decided);
    size += count;
  }

  private void grow() {
    names = Arrays.copyOf(names, 2 * names.length);
    groups = Arrays.copyOf(groups, 2 * groups.length);
    frames = Arrays.copyOf(frames, 2 * frames.length);
    lines = Arrays.copyOf(lines, 2 * lines.length);
    va = Arrays.copyOf(va, 2 * va.length);
    emotions = Arrays.copyOf(emotions, 2 * emotions.length);
    numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    units = Arrays.copyOf(units, 2 * units.length);
    decisions = Arrays.copyOf(decisions, 2 * decisions.length);
  }
}

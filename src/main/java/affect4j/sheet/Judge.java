package affect4j.sheet;

import affect4j.data.Labels;
import affect4j.eval.ExpressionScores;
import affect4j.eval.Said;
import affect4j.eval.Truth;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Rows of a sheet as what is said or true of a face. What is decided alike is the same object. */
final class Judge {
  private static final List<ActionUnit> NAMES = List.of(ActionUnit.values());
  private static final int UNITS = NAMES.size();

  /** Each unit is absent, present or not known. */
  private static final int PATTERNS = 531_441;

  private static final double ROUNDING = 1e-9;
  private static final double[] NOTHING = {};

  private final ExpressionSet classes;
  private final double[][] oneHot;
  private final OptionalInt[] labels;
  private final AtomicReferenceArray<double[]> decided = new AtomicReferenceArray<>(1 << UNITS);
  private final AtomicReferenceArray<Map<ActionUnit, Boolean>> known =
      new AtomicReferenceArray<>(PATTERNS);

  Judge(ExpressionSet classes) {
    this.classes = classes;
    int size = classes.classes().size();
    oneHot = new double[size][size];
    labels = new OptionalInt[size];
    for (int i = 0; i < size; i++) {
      oneHot[i][i] = 1;
      labels[i] = OptionalInt.of(i);
    }
  }

  /** What a row of predictions says; a task that is not {@code asked} is left out. */
  Said said(Sheet sheet, int row, Sheet.Says asked) throws IOException {
    Rows rows = sheet.rows();
    boolean va = asked.va() && !Double.isNaN(rows.va[2 * row]);
    boolean units = asked.units() && !Double.isNaN(rows.units[UNITS * row]);
    return new Said(
        va ? Arrays.copyOfRange(rows.va, 2 * row, 2 * row + 2) : NOTHING,
        asked.expression() ? expression(sheet, row) : NOTHING,
        units ? units(rows, row) : NOTHING);
  }

  private double[] expression(Sheet sheet, int row) throws IOException {
    Rows rows = sheet.rows();
    if (rows.emotions[row] >= 0) {
      Emotion emotion = sheet.emotion(row).orElseThrow();
      int column = classes.column(emotion);
      if (column < 0) {
        throw sheet.wrong(
            row, emotion.label() + " is none of the classes scored, " + Classes.name(classes));
      }
      return oneHot[column];
    }
    return rows.classes == 0 || Double.isNaN(rows.numbers[row * rows.classes])
        ? NOTHING
        : numbers(sheet, row);
  }

  /** By name into the order of the classes; a class that has no number is never the likeliest. */
  private double[] numbers(Sheet sheet, int row) throws IOException {
    double[] into = new double[classes.classes().size()];
    Arrays.fill(into, Double.NEGATIVE_INFINITY);
    int from = row * sheet.rows().classes;
    for (int i = 0; i < sheet.rows().classes; i++) {
      int column = classes.column(sheet.columns().get(i));
      if (column >= 0) {
        into[column] = Math.max(into[column], sheet.rows().numbers[from + i]);
      }
    }
    if (into[ExpressionScores.largest(into)] == Double.NEGATIVE_INFINITY) {
      throw sheet.wrong(
          row, "no expression with a number is one of those scored, " + Classes.name(classes));
    }
    return into;
  }

  /**
   * Whether the numbers of a row of predictions are largest for an expression that is none of the
   * classes, so that another is taken.
   */
  boolean isDecidedAnew(Sheet sheet, int row) {
    Rows rows = sheet.rows();
    int from = row * rows.classes;
    double inside = Double.NEGATIVE_INFINITY;
    double outside = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows.classes; i++) {
      if (classes.column(sheet.columns().get(i)) >= 0) {
        inside = Math.max(inside, rows.numbers[from + i]);
      } else {
        outside = Math.max(outside, rows.numbers[from + i]);
      }
    }
    return outside > inside;
  }

  /** Hard decisions of a kind are one array. */
  private double[] units(Rows rows, int row) {
    int key = 0;
    for (int i = 0; i < UNITS; i++) {
      double number = rows.units[UNITS * row + i];
      if (number != 0 && number != 1) {
        return Arrays.copyOfRange(rows.units, UNITS * row, UNITS * (row + 1));
      }
      key = 2 * key + (int) number;
    }
    double[] units = decided.get(key);
    if (units == null) {
      units = Arrays.copyOfRange(rows.units, UNITS * row, UNITS * (row + 1));
      decided.set(key, units);
    }
    return units;
  }

  /** What a row of labels knows. */
  Truth truth(Sheet sheet, int row) {
    Rows rows = sheet.rows();
    return new Truth(
        number(rows.va[2 * row]),
        number(rows.va[2 * row + 1]),
        label(sheet, row),
        known(rows, row));
  }

  private static OptionalDouble number(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private OptionalInt label(Sheet sheet, int row) {
    int column = column(sheet, row);
    return column < 0 ? OptionalInt.empty() : labels[column];
  }

  /** The column of a label; -1 where it is not known or none of the classes. */
  private int column(Sheet sheet, int row) {
    if (sheet.rows().emotions[row] >= 0) {
      return classes.column(sheet.emotion(row).orElseThrow());
    }
    Map<Emotion, Double> votes = votes(sheet, row);
    if (votes.isEmpty()) {
      return -1;
    }
    double[] shares =
        new Labels(OptionalDouble.empty(), OptionalDouble.empty(), votes, Map.of()).shares(classes);
    int largest = ExpressionScores.largest(shares);
    return shares[largest] > 0 ? largest : -1;
  }

  /** The shares of the emotions in a label that numbers them; empty where none is above 0. */
  private static Map<Emotion, Double> votes(Sheet sheet, int row) {
    Rows rows = sheet.rows();
    Map<Emotion, Double> votes = new EnumMap<>(Emotion.class);
    double sum = 0;
    for (int i = 0; i < rows.classes; i++) {
      double share = rows.numbers[row * rows.classes + i];
      if (share > 0) {
        votes.put(sheet.columns().get(i), share);
        sum += share;
      }
    }
    double all = Math.abs(sum - 1) < ROUNDING ? 1 : sum; // shares stay as they are
    votes.replaceAll((emotion, share) -> share / all);
    votes.values().removeIf(share -> share == 0);
    return votes;
  }

  /** Whether a label names an expression that is none of the classes. */
  boolean isOther(Sheet sheet, int row) {
    boolean named = sheet.rows().emotions[row] >= 0 || !votes(sheet, row).isEmpty();
    return named && column(sheet, row) < 0;
  }

  private Map<ActionUnit, Boolean> known(Rows rows, int row) {
    int key = 0;
    for (int i = 0; i < UNITS; i++) {
      double there = rows.units[UNITS * row + i];
      key = 3 * key + (Double.isNaN(there) ? 2 : (int) there);
    }
    Map<ActionUnit, Boolean> units = known.get(key);
    if (units == null) {
      units = units(key);
      known.set(key, units);
    }
    return units;
  }

  private static Map<ActionUnit, Boolean> units(int key) {
    Map<ActionUnit, Boolean> units = new EnumMap<>(ActionUnit.class);
    int rest = key;
    for (int i = UNITS - 1; i >= 0; i--, rest /= 3) {
      if (rest % 3 < 2) {
        units.put(NAMES.get(i), rest % 3 == 1);
      }
    }
    return Map.copyOf(units);
  }
}

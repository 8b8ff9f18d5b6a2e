package affect4j.eval;

import affect4j.golden.Uni;
import affect4j.label.ActionUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Many faces that follow from names, as the golden scores were made from. */
public final class Crowd {
  private static final int COUNT = 400;

  private final double[][] va;
  private final double[][] expression;
  private final double[][] units;
  private final Truth[] truths;

  private Crowd(double[][] va, double[][] expression, double[][] units, Truth[] truths) {
    this.va = va;
    this.expression = expression;
    this.units = units;
    this.truths = truths;
  }

  /** What is said of the units of each, to be changed. */
  double[][] units() {
    return units;
  }

  /** Adds all to {@code scores}. */
  Scoreboard scored(Scoreboard scores) {
    for (int i = 0; i < truths.length; i++) {
      scores.add(new Said(va[i], expression[i], units[i]), truths[i]);
    }
    return scores;
  }

  /** All with names, as frames of videos of twenty. */
  public List<Judged> judged() {
    List<Judged> faces = new ArrayList<>();
    for (int i = 0; i < truths.length; i++) {
      int frame = i % 20 + 1;
      String video = "video" + i / 20;
      String name = String.format(Locale.ROOT, "%s/%05d.jpg", video, frame);
      Said said = new Said(va[i], expression[i], units[i]);
      faces.add(new Judged(name, video, OptionalInt.of(frame), said, truths[i]));
    }
    return faces;
  }

  /** The golden {@code mtl_400}. */
  public static Crowd fourHundred() {
    double[][] expression = rows("m2_expr", COUNT, 8, 2);
    double[][] units = rows("m2_au_x", COUNT, 12, 1.5);
    double[][] present = rows("m2_au_y", COUNT, 12, 1);
    double[][] va = rows("m2_va_x", COUNT, 2, 0.3);
    double[][] trueVa = rows("m2_va_y", COUNT, 2, 1);
    Truth[] truths = new Truth[COUNT];
    for (int i = 0; i < COUNT; i++) {
      int label = (7 * i + i / 13) % 8;
      boolean known = i % 17 != 5;
      if (known && i % 3 != 0) {
        expression[i][label] += 1.5;
      }
      for (int j = 0; j < 12; j++) {
        units[i][j] += present[i][j] > 0.3 ? 0.9 : 0;
      }
      for (int j = 0; j < 2; j++) {
        va[i][j] += 0.6 * trueVa[i][j] + 0.1;
      }
      Map<ActionUnit, Boolean> known12 = units(present[i], 0.3);
      if (i % 29 == 3) {
        known12.remove(ActionUnit.AU07);
      }
      truths[i] =
          new Truth(
              OptionalDouble.of(trueVa[i][0]),
              OptionalDouble.of(trueVa[i][1]),
              known ? OptionalInt.of(label) : OptionalInt.empty(),
              known12);
    }
    return new Crowd(va, expression, units, truths);
  }

  /** The golden {@code metrics}, ten faces. */
  static Crowd ten() {
    double[] said = Uni.of("loss_outputs", 220);
    double[][] va = new double[10][];
    double[][] expression = new double[10][];
    double[][] units = new double[10][];
    Truth[] truths = new Truth[10];
    double[][] trueVa = rows("loss_va", 10, 2, 1);
    trueVa[3] = new double[] {0.25, -0.5};
    trueVa[7] = new double[] {-0.125, 0.75};
    double[][] present = rows("loss_au", 10, 12, 1);
    for (int i = 0; i < 10; i++) {
      double[] row = Arrays.stream(said, i * 22, i * 22 + 22).map(u -> (float) (2 * u)).toArray();
      va[i] = Arrays.copyOfRange(row, 0, 2);
      expression[i] = Arrays.copyOfRange(row, 2, 10);
      units[i] = Arrays.copyOfRange(row, 10, 22);
      Map<ActionUnit, Boolean> known = i == 4 ? Map.of() : units(present[i], 0);
      if (i == 9) {
        known.remove(ActionUnit.AU06);
      }
      truths[i] =
          new Truth(
              OptionalDouble.of((float) trueVa[i][0]),
              OptionalDouble.of((float) trueVa[i][1]),
              i < 8 ? OptionalInt.of(i) : OptionalInt.empty(),
              known);
    }
    return new Crowd(va, expression, units, truths);
  }

  private static Map<ActionUnit, Boolean> units(double[] numbers, double threshold) {
    Map<ActionUnit, Boolean> units = new EnumMap<>(ActionUnit.class);
    ActionUnit[] names = ActionUnit.values();
    for (int j = 0; j < names.length; j++) {
      units.put(names[j], numbers[j] > threshold);
    }
    return units;
  }

  private static double[][] rows(String name, int rows, int columns, double scale) {
    double[] uni = Uni.of(name, rows * columns);
    double[][] values = new double[rows][columns];
    for (int i = 0; i < uni.length; i++) {
      values[i / columns][i % columns] = scale * uni[i];
    }
    return values;
  }
}

package affect4j.batch;

import affect4j.data.Labels;
import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import java.util.List;
import java.util.OptionalDouble;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;

/**
 * What is known of N faces, in float32. What is not known is 0 here and 0 in the mask beside it;
 * known is 1 there.
 *
 * @param va valence and arousal, (N, 2)
 * @param vaKnown (N, 2)
 * @param expression shares of C classes, each row adding up to 1 or all 0, (N, C)
 * @param expressionKnown (N)
 * @param units whether each action unit is present, 0 or 1, (N, 12)
 * @param unitsKnown (N, 12)
 */
public record Targets(
    Tensor va,
    Tensor vaKnown,
    Tensor expression,
    Tensor expressionKnown,
    Tensor units,
    Tensor unitsKnown)
    implements Portable<Targets> {
  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  /**
   * The targets of {@code labels}, with a column for each class of {@code expressions}, as {@link
   * Labels#shares} has them.
   */
  public static Targets of(List<Labels> labels, ExpressionSet expressions) {
    Columns va = new Columns(labels.size(), 2);
    Columns expression = new Columns(labels.size(), expressions.classes().size());
    float[] expressionKnown = new float[labels.size()];
    Columns units = new Columns(labels.size(), UNITS.size());
    for (int i = 0; i < labels.size(); i++) {
      Labels face = labels.get(i);
      put(va, i, 0, face.valence());
      put(va, i, 1, face.arousal());
      expressionKnown[i] = share(expression, i, face, expressions) ? 1 : 0;
      for (int unit = 0; unit < UNITS.size(); unit++) {
        Boolean present = face.units().get(UNITS.get(unit));
        if (present != null) {
          units.put(i, unit, present ? 1 : 0);
        }
      }
    }
    return new Targets(
        va.values(),
        va.known(),
        expression.values(),
        Tensor.create(expressionKnown, labels.size()),
        units.values(),
        units.known());
  }

  @Override
  public Targets on(Device device) {
    return new Targets(
        Portable.on(device, va),
        Portable.on(device, vaKnown),
        Portable.on(device, expression),
        Portable.on(device, expressionKnown),
        Portable.on(device, units),
        Portable.on(device, unitsKnown));
  }

  private static void put(Columns columns, int row, int column, OptionalDouble value) {
    value.ifPresent(known -> columns.put(row, column, (float) known));
  }

  private static boolean share(Columns columns, int row, Labels face, ExpressionSet expressions) {
    boolean known = false;
    double[] shares = face.shares(expressions);
    for (int i = 0; i < shares.length; i++) {
      columns.add(row, i, (float) shares[i]);
      known |= shares[i] > 0;
    }
    return known;
  }

  /** Numbers of N rows, and which of them are known. */
  private static final class Columns {
    private final int rows;
    private final int columns;
    private final float[] values;
    private final float[] known;

    Columns(int rows, int columns) {
      this.rows = rows;
      this.columns = columns;
      this.values = new float[rows * columns];
      this.known = new float[rows * columns];
    }

    void put(int row, int column, float value) {
      values[row * columns + column] = value;
      known[row * columns + column] = 1;
    }

    void add(int row, int column, float value) {
      values[row * columns + column] += value;
    }

    Tensor values() {
      return Tensor.create(values, rows, columns);
    }

    Tensor known() {
      return Tensor.create(known, rows, columns);
    }
  }
}

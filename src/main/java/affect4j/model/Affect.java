package affect4j.model;

import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Tensor;

/**
 * What a network says of a batch of N faces, in float32.
 *
 * @param va valence and arousal, meant to lie in [-1, 1] but not clipped, (N, 2)
 * @param expression logits of the eight expressions in the order of {@link
 *     affect4j.label.Expression}, (N, 8)
 * @param units logits of the twelve action units in the order of {@link affect4j.label.ActionUnit},
 *     (N, 12)
 */
public record Affect(Tensor va, Tensor expression, Tensor units) {
  private static final int VA = 2;
  private static final int EXPRESSIONS = Expression.values().length;
  private static final int UNITS = ActionUnit.values().length;

  /** The columns of a network with one head for all: those of the three tasks, in this order. */
  public static final int COLUMNS = VA + EXPRESSIONS + UNITS;

  /** What {@code columns} (N, 22) say, in the order of EMMA's published output. */
  public static Affect of(Tensor columns) {
    if (columns.dim() != 2 || columns.size(1) != COLUMNS) {
      throw new IllegalArgumentException(
          "three tasks are (N, " + COLUMNS + "), the network says " + Ops.shape(columns));
    }
    return new Affect(
        columns.narrow(1, 0, VA),
        columns.narrow(1, VA, EXPRESSIONS),
        columns.narrow(1, VA + EXPRESSIONS, UNITS));
  }

  /** The columns of which {@link #of} makes this, (N, 22). */
  public Tensor columns() {
    return Ops.cat(1, va, expression, units);
  }
}

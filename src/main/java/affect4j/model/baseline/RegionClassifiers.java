package affect4j.model.baseline;

import affect4j.nn.Linear;
import affect4j.nn.Net;
import org.bytedeco.pytorch.Tensor;

/** The last layers of EmotionNet: one number a unit; expressions, and valence and arousal. */
final class RegionClassifiers extends Net<Tensor> {
  private final OwnRow units;
  private final Linear expression;
  private final Linear va;

  RegionClassifiers(int dim, int units, int expressions, int va) {
    this.units = add("0", new OwnRow(dim, units));
    expression = add("1", new Linear(dim, expressions));
    this.va = add("2", new Linear(dim, va));
  }

  /** {@link #units}. */
  @Override
  public Tensor forward(Tensor tokens) {
    return units(tokens);
  }

  /** (N, units, D) to (N, units). */
  Tensor units(Tensor tokens) {
    return units.forward(tokens);
  }

  /** (N, D) to (N, expressions). */
  Tensor expression(Tensor message) {
    return expression.forward(message);
  }

  /** (N, D) to (N, 2). */
  Tensor va(Tensor message) {
    return va.forward(message);
  }

  /** Each token by a row of its own, (N, L, D) to (N, L). */
  private static final class OwnRow extends Net<Tensor> {
    private final Linear fc;

    OwnRow(int dim, int rows) {
      fc = add("fc", new Linear(dim, rows));
    }

    @Override
    public Tensor forward(Tensor tokens) {
      return tokens.mul(fc.weight()).sum(-1).add(fc.bias());
    }
  }
}

package affect4j.loss;

import affect4j.batch.Targets;
import affect4j.loss.Losses.Term;
import affect4j.model.Affect;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Valence and arousal, expression, and action units at once: L = L_AU + L_VA + L_EXP. Li et al.
 * 2022, arXiv:2207.11679, equation 1. Its terms are {@code valence}, {@code arousal}, {@code
 * expression} and {@code units}.
 *
 * @param weak what stands in for units that are not known
 */
public record EmmaLoss(
    VaLoss va, ExpressionLoss expression, UnitLoss units, Weights weights, WeakUnits weak)
    implements Loss<Affect> {

  /** How much each task counts; 0 leaves it out. */
  public record Weights(double va, double expression, double units) {
    /** The three count alike, in the paper and in the released code. */
    public static final Weights EQUAL = new Weights(1, 1, 1);

    public Weights {
      for (double weight : new double[] {va, expression, units}) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("a task's weight must be at least 0, got " + weight);
        }
      }
      if (va == 0 && expression == 0 && units == 0) {
        throw new IllegalArgumentException("a task that counts wanted, got weights of 0 alone");
      }
    }
  }

  /**
   * As the paper: the mean over units, all alike. It does not say how the CCC is estimated: as the
   * released code.
   */
  public static EmmaLoss paper() {
    return new EmmaLoss(
        new VaLoss(CccEstimator.RELEASED, VaLoss.Constant.ONE_EACH),
        ExpressionLoss.PLAIN,
        new UnitLoss(UnitLoss.Reduction.MEAN, PosWeight.none()),
        Weights.EQUAL,
        WeakUnits.NONE);
  }

  /** As the released code: the sum over units, rare ones weighing more. */
  public static EmmaLoss released() {
    return new EmmaLoss(
        new VaLoss(CccEstimator.RELEASED, VaLoss.Constant.ONE_EACH),
        ExpressionLoss.PLAIN,
        new UnitLoss(UnitLoss.Reduction.SUM_PER_IMAGE, PosWeight.abaw3()),
        Weights.EQUAL,
        WeakUnits.NONE);
  }

  @Override
  public Losses of(Affect said, Targets known) {
    List<Term> terms = new ArrayList<>(va.of(said.va(), known, weights.va()));
    terms.add(expression.term("expression", said.expression(), known, weights.expression()));
    terms.add(units.of(said.units(), weak.of(known), weights.units()));
    return Losses.of(terms);
  }

  /**
   * The same for a network with one head for all, {@code columns} (N, 22): valence and arousal,
   * eight expressions, twelve action units, as in EMMA's output.
   */
  public Losses of(Tensor columns, Targets known) {
    return of(Affect.of(columns), known);
  }
}

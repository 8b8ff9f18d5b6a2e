package affect4j.loss;

import affect4j.batch.Targets;
import affect4j.loss.Losses.Term;
import affect4j.model.Cotex;
import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Both views shall name the expression, and agree: L = λ·L_JS + H1 + H2. Li et al. 2022,
 * arXiv:2207.11679. Its terms are {@code first}, {@code second} and {@code disagreement}; the last
 * needs no labels and is taken over all faces.
 *
 * @param lambda what disagreement counts, at least 0; 0 is the paper's fourth submission
 * @param expression the cross-entropy of each view
 */
public record CotexLoss(
    CrossEntropies crossEntropies,
    JensenShannon disagreement,
    double lambda,
    ExpressionLoss expression)
    implements Loss<Cotex.Views> {
  /** What becomes of the cross-entropies of the two views. */
  public enum CrossEntropies {
    /** H1 + H2, as the paper. */
    SUM(1),
    /** (H1 + H2)/2, as the released code. */
    MEAN(0.5);

    private final double each;

    CrossEntropies(double each) {
      this.each = each;
    }
  }

  public CotexLoss {
    if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("lambda must be at least 0, got " + lambda);
    }
  }

  /**
   * As the paper, which does not say λ: 100/3, which makes it twice the released loss as long as no
   * probability is below 1e-4.
   */
  public static CotexLoss paper() {
    return new CotexLoss(
        CrossEntropies.SUM,
        JensenShannon.of(JensenShannon.Reduction.SUM_OVER_CLASSES, JensenShannon.Logarithm.EXACT),
        100.0 / 3,
        ExpressionLoss.PLAIN);
  }

  /** As the released code. */
  public static CotexLoss released() {
    return new CotexLoss(
        CrossEntropies.MEAN,
        JensenShannon.of(JensenShannon.Reduction.MEAN_OVER_ALL, JensenShannon.Logarithm.CLAMPED),
        100,
        ExpressionLoss.PLAIN);
  }

  @Override
  public Losses of(Cotex.Views said, Targets known) {
    Tensor js = disagreement.of(Ops.readable(said.first()), Ops.readable(said.second()));
    return Losses.of(
        List.of(
            expression.term("first", said.first(), known, crossEntropies.each),
            expression.term("second", said.second(), known, crossEntropies.each),
            new Term("disagreement", js, lambda, said.first().size(0))));
  }
}

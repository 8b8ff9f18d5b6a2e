package affect4j.loss;

import affect4j.batch.Targets;
import affect4j.loss.Losses.Term;
import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * How far valence and arousal are from agreeing with their labels, each over the faces where it is
 * known. Li et al. 2022, arXiv:2207.11679, equation 4.
 */
public record VaLoss(CccEstimator estimator, Constant constant) {
  /** What the agreements are subtracted from. It moves nothing. */
  public enum Constant {
    /** (1 - CCC of valence) + (1 - CCC of arousal), as the released code. */
    ONE_EACH(1),
    /** 1 - (CCC of valence + CCC of arousal), as the paper: half a one each. */
    ONE_FOR_BOTH(0.5);

    private final double each;

    Constant(double each) {
      this.each = each;
    }
  }

  /** {@code said} is (N, 2); {@code weight} is given to both terms. */
  List<Term> of(Tensor said, Targets known, double weight) {
    Tensor va = Ops.readable(said);
    Known.refuseMisfit("valence and arousal", va, known.va());
    return List.of(term("valence", 0, va, known, weight), term("arousal", 1, va, known, weight));
  }

  private Term term(String name, long column, Tensor va, Targets known, double weight) {
    Tensor labelled = known.vaKnown().select(1, column);
    Tensor x = Known.entries(va.select(1, column), labelled);
    Tensor y = Known.entries(Known.like(va, known.va()).select(1, column), labelled);
    Tensor value =
        x.numel() == 0 ? x.sum() : estimator.of(x, y).neg().add(new Scalar(constant.each));
    return new Term(name, value, weight, x.numel());
  }
}

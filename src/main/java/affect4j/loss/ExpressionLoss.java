package affect4j.loss;

import affect4j.batch.Targets;
import affect4j.loss.Losses.Term;
import affect4j.nn.Ops;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Cross-entropy of the expression over the faces where it is known, of logits (N, C). Shares of
 * several classes are learnt as they are, -Σ w·t·log p; a single class is the plain cross-entropy.
 * Li et al. 2022, arXiv:2207.11679, equation 3. The mean is over faces, as PyTorch's of shares.
 *
 * @param smoothing how much of each target is spread evenly over all classes, in [0, 1). Szegedy et
 *     al. 2016, arXiv:1512.00567, section 7
 * @param weights w of each class; all 1 if absent
 */
public record ExpressionLoss(double smoothing, Optional<ClassWeights> weights)
    implements Loss<Tensor> {
  /** As the paper has it. */
  public static final ExpressionLoss PLAIN = new ExpressionLoss(0, Optional.empty());

  public ExpressionLoss {
    if (!(smoothing >= 0 && smoothing < 1)) {
      throw new IllegalArgumentException("smoothing must be in [0, 1), got " + smoothing);
    }
  }

  @Override
  public Losses of(Tensor logits, Targets known) {
    return Losses.of(List.of(term("expression", logits, known, 1)));
  }

  Term term(String name, Tensor logits, Targets known, double weight) {
    Tensor said = Ops.readable(logits);
    Known.refuseMisfit("expression", said, known.expression());
    Tensor p = Known.rows(said, known.expressionKnown()).log_softmax(1);
    Tensor t = smooth(Known.rows(Known.like(said, known.expression()), known.expressionKnown()));
    Tensor weighted = weights.map(w -> t.mul(Known.like(said, w.tensor()))).orElse(t);
    Tensor each = weighted.mul(p).sum(1).neg();
    return new Term(name, Known.mean(each), weight, each.numel());
  }

  private Tensor smooth(Tensor shares) {
    return smoothing == 0
        ? shares
        : shares
            .mul(new Scalar(1 - smoothing))
            .add(new Scalar(smoothing / (double) shares.size(1)));
  }
}

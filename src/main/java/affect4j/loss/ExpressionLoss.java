package affect4j.loss;

import affect4j.batch.Targets;
import affect4j.loss.Losses.Term;
import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * Cross-entropy of the expression over the faces where it is known, of logits (N, C). Shares of
 * several classes are learnt as they are, -Σ t·log p; a single class is the plain cross-entropy. Li
 * et al. 2022, arXiv:2207.11679, equation 3.
 */
public record ExpressionLoss() implements Loss<Tensor> {
  @Override
  public Losses of(Tensor logits, Targets known) {
    return Losses.of(List.of(term("expression", logits, known, 1)));
  }

  static Term term(String name, Tensor logits, Targets known, double weight) {
    Tensor said = Ops.readable(logits);
    Known.refuseMisfit("expression", said, known.expression());
    Tensor p = Known.rows(said, known.expressionKnown()).log_softmax(1);
    Tensor t = Known.rows(Known.like(said, known.expression()), known.expressionKnown());
    Tensor each = t.mul(p).sum(1).neg();
    return new Term(name, Known.mean(each), weight, each.numel());
  }
}

package affect4j.loss;

import affect4j.batch.Targets;
import affect4j.loss.Losses.Term;
import affect4j.model.Dan;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Name the expression, gather the features of each class, and let the heads look apart: L = L_cls +
 * L_af + L_pt. Wen et al. 2021, arXiv:2109.07270. Its terms are {@code expression}, {@code
 * affinity} and {@code partition}; the last needs no labels and is taken over all faces.
 */
public record DanLoss(Centers centers, ExpressionLoss expression) implements Loss<Dan.Attended> {
  private static final double EPS = 2.2e-16;

  @Override
  public Optional<Net<?>> learnt() {
    return Optional.of(centers);
  }

  @Override
  public Losses of(Dan.Attended said, Targets known) {
    if (known.expression().size(1) > centers.classes()) {
      throw new IllegalArgumentException(
          "there are centres of "
              + centers.classes()
              + " classes, the targets have "
              + known.expression().size(1));
    }
    return Losses.of(
        List.of(
            expression.term("expression", said.logits(), known, 1),
            affinity(said.features(), known),
            partition(said.heads())));
  }

  /**
   * The mean squared distance of pooled features, (N, D, h, w), from the centre of their class,
   * over the spread of the centres; several shares count as the largest of them.
   */
  private Term affinity(Tensor features, Targets known) {
    Tensor seen = Known.rows(Ops.averagePool(Ops.readable(features)), known.expressionKnown());
    Tensor shares = Known.rows(Known.like(seen, known.expression()), known.expressionKnown());
    Tensor labels = shares.argmax(new LongOptional(1), false);
    Tensor distances = seen.sub(centers.forward(labels)).square().sum(1);
    Tensor value = Known.mean(distances).div(centers.spread());
    return new Term("affinity", value, 1, distances.numel());
  }

  /** log(1 + K/σ²) of heads (N, K, D), where σ² is the mean variance (over K - 1) of the heads. */
  private static Term partition(Tensor heads) {
    long count = heads.size(1);
    Tensor each = Ops.readable(heads);
    Tensor value =
        count == 1
            ? each.sum().mul(new Scalar(0.0))
            : each.var(new long[] {1}, true, false)
                .mean()
                .add(new Scalar(EPS))
                .reciprocal()
                .mul(new Scalar((double) count))
                .log1p();
    return new Term("partition", value, 1, heads.size(0));
  }
}

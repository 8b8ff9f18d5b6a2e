package affect4j.loss;

import affect4j.batch.Targets;
import affect4j.loss.Losses.Term;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Binary cross-entropy of the action units over the labels that are known. Li et al. 2022,
 * arXiv:2207.11679, equation 2.
 */
public record UnitLoss(Reduction reduction, PosWeight posWeight) {
  /** What becomes of the cross-entropies of all known labels. */
  public enum Reduction {
    /** Their mean: for full labels the paper's mean over twelve units. */
    MEAN,
    /** Their sum over the number of images, those without labels too, as the released code. */
    SUM_PER_IMAGE
  }

  /** {@code logits} are (N, 12). */
  Term of(Tensor logits, Targets known, double weight) {
    Tensor said = Ops.readable(logits);
    Known.refuseMisfit("action units", said, known.units());
    Tensor z = Known.entries(said, known.unitsKnown());
    Tensor y = Known.entries(Known.like(said, known.units()), known.unitsKnown());
    Tensor w = Known.like(said, posWeight.tensor()).expand_as(said);
    Tensor present = Known.entries(w, known.unitsKnown()).mul(y).mul(torch.log_sigmoid(z));
    Tensor absent = y.neg().add(new Scalar(1.0)).mul(torch.log_sigmoid(z.neg()));
    Tensor each = present.add(absent).neg();
    Tensor value =
        switch (reduction) {
          case MEAN -> Known.mean(each);
          case SUM_PER_IMAGE -> each.sum().div(new Scalar((double) said.size(0)));
        };
    return new Term("units", value, weight, z.numel());
  }
}

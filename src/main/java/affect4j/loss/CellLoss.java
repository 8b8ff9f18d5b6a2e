package affect4j.loss;

import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * What a detector got wrong: which cells hold a face, by the focal loss, under which the many easy
 * ones count little; and where the points of those faces are. Lin et al. 2017, arXiv:1708.02002,
 * equation 5.
 *
 * @param focus the power to which what is left to learn of a cell is raised
 * @param present how much cells with a face count, against {@code 1 - present} for those without
 */
public record CellLoss(double focus, double present) {
  /** The powers of the paper. */
  public static CellLoss standard() {
    return new CellLoss(2, 0.25);
  }

  /**
   * Of N pictures with h x w cells.
   *
   * @param face said, logits, (N, h, w)
   * @param points said, (N, P, h, w)
   * @param trueFace 1 a face, 0 none, -1 neither: such cells do not count
   * @param truePoints (N, P, h, w), which count in cells with a face
   */
  public Losses of(Tensor face, Tensor points, Tensor trueFace, Tensor truePoints) {
    Tensor there = trueFace.clamp_min(new Scalar(0.0));
    Tensor counts = trueFace.ge(new Scalar(0.0)).to(trueFace.scalar_type());
    Tensor faces = there.sum().clamp_min(new Scalar(1.0));
    Tensor sure = face.sigmoid();
    // What is left to learn: 1 - p of cells with a face, p of those without.
    Tensor left = there.add(sure).sub(there.mul(sure).mul(new Scalar(2.0)));
    Tensor weight = there.mul(new Scalar(2 * present - 1)).add(new Scalar(1 - present));
    Tensor focal =
        MarkLoss.crossEntropy(face, there).mul(left.pow(new Scalar(focus))).mul(weight).mul(counts);
    Tensor off = points.sub(truePoints).abs().mean(1).mul(there);
    long count = Math.round(there.sum().item_double());
    return Losses.of(
        List.of(
            new Losses.Term("face", focal.sum().div(faces), 1, face.numel()),
            new Losses.Term("points", off.sum().div(faces), 1, count)));
  }
}

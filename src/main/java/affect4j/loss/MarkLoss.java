package affect4j.loss;

import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What a landmark network got wrong: where the points of faces are, by the wing loss, which minds
 * small errors too, and which squares show a face, by cross-entropy. Feng et al. 2018,
 * arXiv:1711.06753, equation 5.
 *
 * @param width errors below it count by their logarithm, in sides of the square
 * @param bend how sharp the loss is at zero, in sides of the square
 */
public record MarkLoss(double width, double bend) {
  /** Of squares of 80 pixels: 4 pixels, and 1. */
  public static MarkLoss standard() {
    return new MarkLoss(0.05, 0.0125);
  }

  /**
   * Of N squares. The first term is the wing loss over {@code width}, so that both are of one size.
   *
   * @param points said, (N, P)
   * @param face said, logits, (N)
   * @param truePoints (N, P), which count where there is a face
   * @param trueFace 1 where there is one, else 0, (N)
   */
  public Losses of(Tensor points, Tensor face, Tensor truePoints, Tensor trueFace) {
    Tensor faces = trueFace.sum().clamp_min(new Scalar(1.0));
    Tensor marks = wing(points.sub(truePoints).abs()).mean(1).mul(trueFace).sum().div(faces);
    return Losses.of(
        List.of(
            new Losses.Term(
                "points",
                marks.div(new Scalar(width)),
                1,
                Math.round(trueFace.sum().item_double())),
            new Losses.Term("face", crossEntropy(face, trueFace).mean(), 1, face.size(0))));
  }

  private Tensor wing(Tensor off) {
    double rest = width - width * Math.log(1 + width / bend);
    Tensor near = off.div(new Scalar(bend)).add(new Scalar(1.0)).log().mul(new Scalar(width));
    return torch.where(off.lt(new Scalar(width)), near, off.sub(new Scalar(rest)));
  }

  /** Of each logit, against 0 or 1. */
  static Tensor crossEntropy(Tensor logits, Tensor truth) {
    return torch.log_sigmoid(logits).neg().add(truth.neg().add(new Scalar(1.0)).mul(logits));
  }
}

package affect4j.loss;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * How the concordance correlation coefficient of a batch is estimated: 2·ρ·σx·σy over σx² + σy² +
 * (μx - μy)². Lin 1989; Li et al. 2022, arXiv:2207.11679, equation 4.
 *
 * <p>{@code affect4j.eval.Ccc} is for reports; this one has gradients, and is 0 where the other is
 * undefined.
 */
public enum CccEstimator {
  /**
   * As the released code: deviations divided by n - 1, and 1e-4 added to both denominators. Where x
   * is constant the code's gradient is NaN; here it is its limit, and leaves x the shape it has.
   */
  RELEASED(1e-4, 1) {
    /** ρ·σx·σy, where 1e-4 was added to the denominator of ρ. */
    @Override
    Tensor covariance(Tensor xx, Tensor yy, Tensor xy, double divisor) {
      // The root of 0 has an infinite gradient; clamped it has none, which is right in the limit.
      Tensor lengths = xx.mul(yy).clamp_min(new Scalar(TINY)).sqrt();
      return xy.mul(lengths).div(lengths.add(new Scalar(1e-4))).div(new Scalar(divisor));
    }
  },
  /** As the challenge scores: moments divided by n, and 1e-8 against a division by zero. */
  POPULATION(1e-8, 0) {
    @Override
    Tensor covariance(Tensor xx, Tensor yy, Tensor xy, double divisor) {
      return xy.div(new Scalar(divisor));
    }
  };

  private static final double TINY = 1e-30;

  private final double eps;
  private final int lost;

  CccEstimator(double eps, int lost) {
    this.eps = eps;
    this.lost = lost;
  }

  abstract Tensor covariance(Tensor xx, Tensor yy, Tensor xy, double divisor);

  /**
   * The agreement of {@code x} with {@code y}, both (n), as a scalar in [-1, 1]; 0 where either is
   * constant or n is below 2.
   */
  public Tensor of(Tensor x, Tensor y) {
    double divisor = Math.max(1, x.numel() - lost);
    Tensor apart = Known.mean(x).sub(Known.mean(y)).square();
    Tensor vx = x.sub(Known.mean(x));
    Tensor vy = y.sub(Known.mean(y));
    Tensor xx = vx.square().sum();
    Tensor yy = vy.square().sum();
    Tensor xy = vx.mul(vy).sum();
    Tensor all = xx.add(yy).div(new Scalar(divisor)).add(apart).add(new Scalar(eps));
    return covariance(xx, yy, xy, divisor).mul(new Scalar(2.0)).div(all);
  }
}

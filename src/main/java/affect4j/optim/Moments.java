package affect4j.optim;

/**
 * How Adam averages gradients and their squares. Kingma and Ba 2015, arXiv:1412.6980.
 *
 * @param beta1 how much of the average gradient is kept at each step, in [0, 1)
 * @param beta2 how much of the average square is kept at each step, in [0, 1)
 * @param eps added to the root of the average square, above 0
 */
public record Moments(double beta1, double beta2, double eps) {
  public Moments {
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1)) {
      throw new IllegalArgumentException(
          "beta1 and beta2 must be in [0, 1), got " + beta1 + " and " + beta2);
    }
    if (!(eps > 0 && Double.isFinite(eps))) {
      throw new IllegalArgumentException("eps must be above 0, got " + eps);
    }
  }

  /** 0.9, 0.999 and 1e-8: the paper's, and what EMMA, CoTEX and DAN are trained with. */
  public static Moments standard() {
    return new Moments(0.9, 0.999, 1e-8);
  }

  /** 0.9, 0.95 and 1e-8: what MAE is pre-trained with. */
  public static Moments mae() {
    return new Moments(0.9, 0.95, 1e-8);
  }
}

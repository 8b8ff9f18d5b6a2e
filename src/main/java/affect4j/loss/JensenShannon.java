package affect4j.loss;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * How far two views are from saying the same: the mean of KL(q1 || m) and KL(q2 || m), where m is
 * the mean of their probabilities q1 and q2; in nats. Lin 1991; Li et al. 2022, arXiv:2207.11679.
 *
 * @param epsilon to which {@link Logarithm#CLAMPED} raises probabilities, in (0, 1)
 */
public record JensenShannon(Reduction reduction, Logarithm logarithm, double epsilon) {
  /** Of the released code. */
  private static final double RELEASED_EPSILON = 1e-4;

  /** What becomes of the C addends of each of N faces. */
  public enum Reduction {
    /** Their sum over classes, and its mean over faces: the divergence itself, up to log 2. */
    SUM_OVER_CLASSES,
    /** The mean over faces and classes, as the released code: a C-th of it. */
    MEAN_OVER_ALL
  }

  /** What is done about the logarithm of almost nothing. */
  public enum Logarithm {
    /** Nothing has to be: logarithms are computed from logits and are finite. */
    EXACT {
      @Override
      Tensor addends(Tensor first, Tensor second, double epsilon) {
        Tensor p1 = first.log_softmax(1);
        Tensor p2 = second.log_softmax(1);
        Tensor m = torch.logaddexp(p1, p2).sub(new Scalar(Math.log(2)));
        return p1.exp().mul(p1.sub(m)).add(p2.exp().mul(p2.sub(m)));
      }
    },
    /**
     * Probabilities below epsilon are raised to it within logarithms, as in the released code; m
     * does not add up to 1 any more, and what is raised has no gradient.
     */
    CLAMPED {
      @Override
      Tensor addends(Tensor first, Tensor second, double epsilon) {
        Tensor q1 = first.softmax(1);
        Tensor q2 = second.softmax(1);
        Tensor m = raised(q1.add(q2).div(new Scalar(2.0)), epsilon).log();
        return q1.mul(raised(q1, epsilon).log().sub(m))
            .add(q2.mul(raised(q2, epsilon).log().sub(m)));
      }
    };

    private static Tensor raised(Tensor q, double epsilon) {
      return q.clamp_min(new Scalar(epsilon));
    }

    /** q1·(log q1 - log m) + q2·(log q2 - log m) of logits (N, C), (N, C). */
    abstract Tensor addends(Tensor first, Tensor second, double epsilon);
  }

  public JensenShannon {
    if (!(epsilon > 0 && epsilon < 1)) {
      throw new IllegalArgumentException("epsilon must be in (0, 1), got " + epsilon);
    }
  }

  /** With the released code's epsilon. */
  public static JensenShannon of(Reduction reduction, Logarithm logarithm) {
    return new JensenShannon(reduction, logarithm, RELEASED_EPSILON);
  }

  /** The divergence of two views' logits, both (N, C), as a scalar. */
  public Tensor of(Tensor first, Tensor second) {
    Tensor halves = logarithm.addends(first, second, epsilon).div(new Scalar(2.0));
    return switch (reduction) {
      case SUM_OVER_CLASSES -> halves.sum(1).mean();
      case MEAN_OVER_ALL -> halves.mean();
    };
  }
}

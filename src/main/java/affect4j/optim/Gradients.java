package affect4j.optim;

import affect4j.nn.Entry;
import affect4j.nn.TensorScope;
import java.util.List;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** What is done to the gradients of many parameters together; those that have none are passed. */
public final class Gradients {
  private static final double EPS = 1e-6;

  private Gradients() {}

  /** Their L2 norm as if they were one vector; 0 where there are none. */
  public static double norm(List<Entry> parameters) {
    try (TensorScope scope = TensorScope.open()) {
      List<Tensor> gradients = gradients(parameters);
      return gradients.isEmpty() ? 0 : total(gradients).item_double();
    }
  }

  /**
   * Shortens them together to a norm of {@code most} where theirs is larger: each is multiplied by
   * most / (norm + 1e-6) if that is below 1. Pascanu et al. 2013, arXiv:1211.5063.
   *
   * @param most above 0
   * @return their {@link #norm} before; where it is not finite, nothing was changed
   */
  public static double clip(List<Entry> parameters, double most) {
    if (!(most > 0)) {
      throw new IllegalArgumentException("gradients are clipped to a norm above 0, got " + most);
    }
    try (TensorScope scope = TensorScope.open();
        NoGradGuard guard = new NoGradGuard()) {
      List<Tensor> gradients = gradients(parameters);
      if (gradients.isEmpty()) {
        return 0;
      }
      double norm = total(gradients).item_double();
      double share = most / (norm + EPS);
      if (Double.isFinite(norm) && share < 1) {
        scale(gradients, share);
      }
      return norm;
    }
  }

  /** Whether none is infinite or not a number. */
  public static boolean finite(List<Entry> parameters) {
    try (TensorScope scope = TensorScope.open()) {
      List<Tensor> gradients = gradients(parameters);
      TensorVector each = new TensorVector();
      gradients.forEach(one -> each.push_back(one.isfinite().all()));
      return gradients.isEmpty() || torch.stack(each).all().item_bool();
    }
  }

  /** Multiplies each by {@code factor}. */
  public static void multiply(List<Entry> parameters, double factor) {
    try (TensorScope scope = TensorScope.open();
        NoGradGuard guard = new NoGradGuard()) {
      scale(gradients(parameters), factor);
    }
  }

  private static void scale(List<Tensor> gradients, double factor) {
    Scalar scalar = new Scalar(factor);
    gradients.forEach(one -> one.mul_(scalar));
  }

  private static Tensor total(List<Tensor> gradients) {
    TensorVector each = new TensorVector();
    gradients.forEach(one -> each.push_back(one.norm()));
    return torch.stack(each).norm();
  }

  private static List<Tensor> gradients(List<Entry> parameters) {
    return parameters.stream().map(one -> one.tensor().grad()).filter(Tensor::defined).toList();
  }
}

package affect4j.optim;

import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Gradient descent with momentum, as PyTorch has it: v = momentum·v + g + decay·p, then p = p -
 * rate·v. Sutskever et al. 2013.
 */
public final class Sgd extends Optimizer {
  private static final String MOMENTUM = "momentum_buffer";

  private final double momentum;

  /**
   * @param momentum how much of the last step is kept, in [0, 1)
   */
  public Sgd(List<ParameterGroup> groups, double momentum) {
    super(groups, parameter -> Map.of(MOMENTUM, torch.zeros_like(parameter)));
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException("momentum must be in [0, 1), got " + momentum);
    }
    this.momentum = momentum;
  }

  @Override
  void move(List<Slot> slots, double rate, double weightDecay) {
    for (Slot slot : slots) {
      Tensor gradient = slot.gradient().add(slot.value(), new Scalar(weightDecay));
      Tensor velocity = slot.memory(MOMENTUM).mul_(new Scalar(momentum)).add_(gradient);
      slot.value().add_(velocity, new Scalar(-rate));
    }
  }
}

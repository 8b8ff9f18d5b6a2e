package affect4j.optim;

import affect4j.optim.Optimizer.Slot;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** Adam operation by operation, for where libtorch has no fused one. */
record PlainAdam(Decay decay, Moments moments) implements AdamRule {
  @Override
  public void move(List<Slot> slots, double rate, double weightDecay) {
    for (Slot slot : slots) {
      move(slot, rate, weightDecay);
    }
  }

  private void move(Slot slot, double rate, double weightDecay) {
    Tensor value = slot.value();
    Tensor gradient =
        switch (decay) {
          case IN_GRADIENT -> slot.gradient().add(value, new Scalar(weightDecay));
          case DECOUPLED -> slot.gradient();
        };
    if (decay == Decay.DECOUPLED) {
      value.mul_(new Scalar(1 - rate * weightDecay));
    }
    double step = slot.memory(STEP).add_(new Scalar(1.0)).item_double();
    Tensor average = slot.memory(AVERAGE).lerp_(gradient, new Scalar(1 - moments.beta1()));
    Tensor square = slot.memory(SQUARE).mul_(new Scalar(moments.beta2()));
    square.addcmul_(gradient, gradient, new Scalar(1 - moments.beta2()));
    double seen = 1 - Math.pow(moments.beta1(), step);
    double seenSquares = Math.sqrt(1 - Math.pow(moments.beta2(), step));
    Tensor size = square.sqrt().div_(new Scalar(seenSquares)).add_(new Scalar(moments.eps()));
    value.addcdiv_(average, size, new Scalar(-rate / seen));
  }
}

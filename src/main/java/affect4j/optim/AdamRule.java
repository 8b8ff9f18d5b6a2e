package affect4j.optim;

import affect4j.optim.Optimizer.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** One step of Adam for parameters of one group. */
interface AdamRule {
  String AVERAGE = "exp_avg";
  String SQUARE = "exp_avg_sq";
  String STEP = "step";

  /** What of a parameter's size the weight decay goes by. */
  enum Decay {
    /** Added to the gradient, as Adam has it. */
    IN_GRADIENT("aten::_fused_adam_"),
    /** Beside the gradient. Loshchilov and Hutter 2019, arXiv:1711.05101. */
    DECOUPLED("aten::_fused_adamw_");

    private final String operator;

    Decay(String operator) {
      this.operator = operator;
    }

    /** What libtorch calls its fused step. */
    String operator() {
      return operator;
    }
  }

  /** Moves {@code slots} by their gradients. */
  void move(List<Slot> slots, double rate, double weightDecay);

  /** libtorch's fused operator where it has one. */
  static AdamRule fastest(Decay decay, Moments moments) {
    return FusedAdam.exists(decay) ? new FusedAdam(decay, moments) : new PlainAdam(decay, moments);
  }

  /** Averages of nothing yet, and no step taken, beside {@code parameter}. */
  static Map<String, Tensor> memory(Tensor parameter) {
    TensorOptions count =
        new TensorOptions(ScalarType.Float).device(new DeviceOptional(parameter.device()));
    Map<String, Tensor> memory = new LinkedHashMap<>();
    memory.put(AVERAGE, torch.zeros_like(parameter));
    memory.put(SQUARE, torch.zeros_like(parameter));
    memory.put(STEP, torch.zeros(new long[0], count));
    return memory;
  }
}

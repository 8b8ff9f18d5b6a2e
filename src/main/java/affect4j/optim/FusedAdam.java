package affect4j.optim;

import affect4j.optim.Optimizer.Slot;
import java.util.List;
import java.util.function.Function;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.OperatorName;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;

/**
 * Adam in one pass over memory, by an operator of libtorch that has no Java method and is called
 * through its dispatcher.
 */
record FusedAdam(Decay decay, Moments moments) implements AdamRule {
  static boolean exists(Decay decay) {
    return Dispatcher.singleton().findSchema(new OperatorName(decay.operator(), "")).has_value();
  }

  @Override
  public void move(List<Slot> slots, double rate, double weightDecay) {
    OperatorHandle operator = Dispatcher.singleton().findSchemaOrThrow(decay.operator(), "");
    Type.TypePtr tensor = operator.schema().arguments().type().get().containedType(0);
    for (Slot slot : slots) {
      slot.memory(STEP).add_(new Scalar(1.0));
    }
    IValueVector call = new IValueVector();
    call.push_back(list(tensor, slots, Slot::value));
    call.push_back(list(tensor, slots, slot -> alike(slot.gradient(), slot.value())));
    call.push_back(list(tensor, slots, slot -> slot.memory(AVERAGE)));
    call.push_back(list(tensor, slots, slot -> slot.memory(SQUARE)));
    call.push_back(list(tensor, List.of(), Slot::value)); // largest squares: AMSGrad only
    call.push_back(list(tensor, slots, slot -> slot.memory(STEP)));
    call.push_back(new IValue(rate));
    call.push_back(new IValue(moments.beta1()));
    call.push_back(new IValue(moments.beta2()));
    call.push_back(new IValue(weightDecay));
    call.push_back(new IValue(moments.eps()));
    call.push_back(new IValue(false)); // AMSGrad
    call.push_back(new IValue(false)); // maximise
    call.push_back(new IValue()); // scale of the gradients
    call.push_back(new IValue()); // whether they are finite
    operator.callBoxed(call);
  }

  private static IValue list(Type.TypePtr type, List<Slot> slots, Function<Slot, Tensor> part) {
    GenericList list = new GenericList(type);
    for (Slot slot : slots) {
      list.push_back(new IValue(part.apply(slot)));
    }
    return new IValue(list);
  }

  /**
   * {@code gradient} as {@code value} lies in memory. The operator walks over both without a look
   * at their strides; gradients almost always lie right already.
   */
  private static Tensor alike(Tensor gradient, Tensor value) {
    for (int i = 0; i < value.dim(); i++) {
      if (value.size(i) > 1 && value.stride(i) != gradient.stride(i)) {
        return torch.empty_like(value).copy_(gradient);
      }
    }
    return gradient;
  }
}

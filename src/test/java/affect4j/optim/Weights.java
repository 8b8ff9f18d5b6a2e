package affect4j.optim;

import affect4j.nn.Entry;
import affect4j.nn.Entry.Kind;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Parameters without a network, and gradients that nobody computed. */
final class Weights {
  private Weights() {}

  /** {@code value} under {@code name}, to be learnt. */
  static Entry entry(String name, Tensor value) {
    return new Entry(name, value.set_requires_grad(true), Kind.PARAM);
  }

  /** One group of {@code entries} with their rate as it is. */
  static List<ParameterGroup> group(double weightDecay, Entry... entries) {
    return List.of(new ParameterGroup("all", List.of(entries), 1, weightDecay));
  }

  /** Gives {@code entry} the gradient {@code value}. */
  static void gradient(Entry entry, Tensor value) {
    entry.tensor().mutable_grad().put(value);
  }
}

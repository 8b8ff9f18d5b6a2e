package affect4j.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.pytorch.Tensor;

/** Gradients, and what they should be. */
final class Slope {
  private static final double STEP = 1e-6;

  private Slope() {}

  /** The gradient of {@code loss} with respect to each of {@code inputs}, row by row. */
  static List<double[]> of(Supplier<Tensor> loss, Tensor... inputs) {
    for (Tensor input : inputs) {
      input.set_requires_grad(true);
      if (input.grad().defined()) {
        input.mutable_grad().zero_();
      }
    }
    loss.get().backward();
    List<double[]> gradients = new ArrayList<>();
    for (Tensor input : inputs) {
      assertTrue(input.grad().defined(), "the loss does not know the input");
      gradients.add(Given.numbers(input.grad()));
    }
    return gradients;
  }

  /** Holds the gradients of {@code inputs}, contiguous and float64, against differences. */
  static void assertRight(Supplier<Tensor> loss, Tensor... inputs) {
    List<double[]> gradients = of(loss, inputs);
    for (int i = 0; i < inputs.length; i++) {
      double[] gradient = gradients.get(i);
      DoublePointer values = new DoublePointer(inputs[i].detach().data_ptr());
      for (int j = 0; j < gradient.length; j++) {
        double difference = difference(loss, values, j);
        double allowed = 2e-8 * Math.max(1, loss.get().item_double());
        assertEquals(difference, gradient[j], allowed + 1e-6 * Math.abs(difference), i + "/" + j);
      }
    }
  }

  private static double difference(Supplier<Tensor> loss, DoublePointer values, int index) {
    double middle = values.get(index);
    values.put(index, middle + STEP);
    double above = loss.get().item_double();
    values.put(index, middle - STEP);
    double below = loss.get().item_double();
    values.put(index, middle);
    return (above - below) / (2 * STEP);
  }

  /** Holds that {@code loss} and its gradients are numbers. */
  static void assertFinite(Supplier<Tensor> loss, Tensor... inputs) {
    assertTrue(Double.isFinite(loss.get().item_double()), "loss");
    for (double[] gradient : of(loss, inputs)) {
      for (double slope : gradient) {
        assertTrue(Double.isFinite(slope), "gradient");
      }
    }
  }
}

package affect4j.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.nn.TensorScope;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

/** The losses of the networks that find and mark faces, in float64. */
final class FindingLossTest {
  private static final double STEP = 1e-6;

  private static Tensor drawn(long seed, long... shape) {
    TensorOptions kind = new TensorOptions(ScalarType.Double);
    return torch.randn(
        shape, new org.bytedeco.pytorch.GeneratorOptional(torch.make_generator_cpu(seed)), kind);
  }

  private static double[] values(Tensor x) {
    Tensor flat = x.detach().contiguous();
    double[] values = new double[(int) flat.numel()];
    new DoublePointer(flat.data_ptr()).get(values);
    return values;
  }

  /** Each part of the gradient of {@code loss} at {@code x} against a difference over it. */
  private static void gradient(Tensor x, UnaryOperator<Tensor> loss) {
    Tensor at = x.clone().set_requires_grad(true);
    loss.apply(at).backward();
    double[] gradient = values(at.grad());
    for (int i = 0; i < gradient.length; i++) {
      double up = loss.apply(moved(x, i, STEP)).item_double();
      double down = loss.apply(moved(x, i, -STEP)).item_double();
      assertEquals((up - down) / (2 * STEP), gradient[i], 1e-7);
    }
  }

  private static Tensor moved(Tensor x, int i, double by) {
    Tensor moved = x.clone();
    moved.view(-1).narrow(0, i, 1).add_(new Scalar(by));
    return moved;
  }

  private static Tensor numbers(double... values) {
    return Tensor.create(values);
  }

  @Test
  void gradientsOfMarksAreTheirDifferences() {
    try (TensorScope scope = TensorScope.open()) {
      Tensor truth = drawn(1, 3, 4).mul(new Scalar(0.1));
      Tensor points = drawn(2, 3, 4).mul(new Scalar(0.1));
      Tensor face = drawn(3, 3);
      Tensor known = numbers(1, 0, 1);
      MarkLoss loss = MarkLoss.standard();
      gradient(points, x -> loss.of(x, face, truth, known).total());
      gradient(face, x -> loss.of(points, x, truth, known).total());
    }
  }

  @Test
  void gradientsOfCellsAreTheirDifferences() {
    try (TensorScope scope = TensorScope.open()) {
      Tensor truth = numbers(1, 0, -1, 0, 0, 1, 0, -1).view(2, 2, 2);
      Tensor truePoints = drawn(4, 2, 3, 2, 2);
      Tensor face = drawn(5, 2, 2, 2);
      Tensor points = drawn(6, 2, 3, 2, 2);
      CellLoss loss = CellLoss.standard();
      gradient(face, x -> loss.of(x, points, truth, truePoints).total());
      gradient(points, x -> loss.of(face, x, truth, truePoints).total());
    }
  }

  @Test
  void theWingIsThatOfThePaper() {
    try (TensorScope scope = TensorScope.open()) {
      // ln(1 + 0.02 / 0.0125) below the width; off / width - 1 + ln(1 + width / bend) beyond it.
      double near = Math.log(1 + 0.02 / 0.0125);
      double far = (0.3 - 0.05) / 0.05 + Math.log(1 + 0.05 / 0.0125);
      double said =
          MarkLoss.standard()
              .of(numbers(0.02, 0.3).view(1, 2), numbers(0), numbers(0, 0).view(1, 2), numbers(1))
              .terms()
              .get(0)
              .value()
              .item_double();
      assertEquals((near + far) / 2, said, 1e-9);
    }
  }

  @Test
  void theFocalLossIsThatOfThePaper() {
    try (TensorScope scope = TensorScope.open()) {
      double p = 1 / (1 + Math.exp(-0.7));
      double q = 1 / (1 + Math.exp(1.1));
      double wanted = -0.25 * Math.pow(1 - p, 2) * Math.log(p) - 0.75 * q * q * Math.log(1 - q);
      Tensor points = torch.zeros(1, 2, 1, 3).to(ScalarType.Double);
      Losses said =
          CellLoss.standard()
              .of(
                  numbers(0.7, -1.1, 5).view(1, 1, 3),
                  points,
                  numbers(1, 0, -1).view(1, 1, 3),
                  points);
      assertEquals(wanted, said.terms().get(0).value().item_double(), 1e-9);
    }
  }

  @Test
  void picturesWithoutAFaceCostNothingForPoints() {
    try (TensorScope scope = TensorScope.open()) {
      Tensor points = drawn(7, 2, 4);
      Losses said = MarkLoss.standard().of(points, numbers(-1, 2), drawn(8, 2, 4), numbers(0, 0));
      assertEquals(0, said.terms().get(0).value().item_double());
      assertEquals(0, said.terms().get(0).count());
    }
  }
}

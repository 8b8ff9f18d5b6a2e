package affect4j.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.batch.Targets;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class ExpressionLossTest {
  private static final ExpressionLoss LOSS = ExpressionLoss.PLAIN;

  @Test
  void aSingleClassIsPlainCrossEntropy() {
    Tensor logits = Faces.uni("logits", 3, 4, 6);
    double wanted =
        torch.cross_entropy_loss(logits, Tensor.create(new long[] {5, 0, 2, 2})).item_double();
    Losses losses = LOSS.of(logits, Faces.expressions(6, 5, 0, 2, 2));
    assertEquals(wanted, losses.total().item_double(), 1e-14);
    assertEquals(4, losses.terms().get(0).count());
  }

  @Test
  void sharesAreAsManyLabelsOfThatWeight() {
    Tensor logits = Faces.uni("logits", 3, 1, 3);
    Targets mixed = Faces.expressions(Tensor.create(new float[] {0.25f, 0, 0.75f}, 1, 3), one());
    double mean =
        0.25 * LOSS.of(logits, Faces.expressions(3, 0)).total().item_double()
            + 0.75 * LOSS.of(logits, Faces.expressions(3, 2)).total().item_double();
    assertEquals(mean, LOSS.of(logits, mixed).total().item_double(), 1e-14);
    Slope.assertRight(() -> LOSS.of(logits, mixed).total(), logits);
  }

  private static Tensor one() {
    return torch.ones(1);
  }

  @Test
  void facesWithoutLabelDoNotThinTheMean() {
    Tensor logits = Faces.uni("logits", 3, 4, 6);
    double two = LOSS.of(logits, Faces.expressions(6, 5, -1, 2, -1)).total().item_double();
    Tensor kept = logits.index_select(0, Tensor.create(new long[] {0, 2}));
    assertEquals(LOSS.of(kept, Faces.expressions(6, 5, 2)).total().item_double(), two, 1e-14);
  }

  @Test
  void noLabelAtAllIsZeroAndMovesNothing() {
    Tensor logits = Faces.uni("logits", 3, 2, 6);
    Targets unknown = Faces.expressions(6, -1, -1);
    assertEquals(0, LOSS.of(logits, unknown).total().item_double());
    double[] gradient = Slope.of(() -> LOSS.of(logits, unknown).total(), logits).get(0);
    assertArrayEquals(new double[12], gradient);
  }

  @Test
  void answersInBf16AreComparedInFloat32() {
    Tensor logits = Faces.uni("logits", 3, 2, 6).to(torch.ScalarType.BFloat16);
    Tensor total = LOSS.of(logits, Faces.expressions(6, 1, 2)).total();
    assertEquals(torch.ScalarType.Float, total.scalar_type().intern());
  }

  @Test
  void anotherNumberOfClassesIsRefused() {
    Tensor logits = torch.zeros(2, 7);
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> LOSS.of(logits, Faces.expressions(6, 1, 2)));
    assertEquals("expression: the network says (2, 7), the targets are (2, 6)", e.getMessage());
  }

  private static final List<Double> WEIGHTS = List.of(1.0, 0.5, 2.0, 0.0, 3.0, 1.0);

  private static double plain(Tensor logits, double smoothing, double... weights) {
    long[] labels = {5, 0, 2, 2};
    TensorOptional weight =
        weights.length == 0 ? new TensorOptional() : new TensorOptional(Tensor.create(weights));
    return torch
        .cross_entropy_loss(
            logits, Tensor.create(labels), weight, torch.Reduction.Sum.value, -100, smoothing)
        .div(new Scalar(4.0))
        .item_double();
  }

  @Test
  void smoothedTargetsAreLibtorchs() {
    Tensor logits = Faces.uni("logits", 3, 4, 6);
    ExpressionLoss loss = new ExpressionLoss(0.1, Optional.empty());
    Targets known = Faces.expressions(6, 5, 0, 2, 2);
    assertEquals(plain(logits, 0.1), loss.of(logits, known).total().item_double(), 1e-14);
    Slope.assertRight(() -> loss.of(logits, known).total(), logits);
  }

  @Test
  void weighedClassesAreLibtorchsOverTheNumberOfFaces() {
    Tensor logits = Faces.uni("logits", 3, 4, 6);
    double[] weights = WEIGHTS.stream().mapToDouble(weight -> weight).toArray();
    for (double smoothing : new double[] {0, 0.1}) {
      ExpressionLoss loss = new ExpressionLoss(smoothing, Optional.of(new ClassWeights(WEIGHTS)));
      Targets known = Faces.expressions(6, 5, 0, 2, 2);
      assertEquals(
          plain(logits, smoothing, weights), loss.of(logits, known).total().item_double(), 1e-14);
      Slope.assertRight(() -> loss.of(logits, known).total(), logits);
    }
  }
}

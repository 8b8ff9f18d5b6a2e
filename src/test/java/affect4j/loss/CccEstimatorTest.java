package affect4j.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CccEstimatorTest {
  private static Tensor truth() {
    return Tensor.create(new double[] {1, 2, 3});
  }

  private static Tensor shifted() {
    return Tensor.create(new double[] {2, 3, 4});
  }

  @Test
  void theTwoEstimatorsDifferInTheirVariance() {
    // Variances 2/3 and 1 and a shift of 1: 2·(2/3)/(2·(2/3) + 1), and 2·1/(2·1 + 1).
    assertEquals(4.0 / 7, CccEstimator.POPULATION.of(shifted(), truth()).item_double(), 1e-8);
    double released = CccEstimator.RELEASED.of(shifted(), truth()).item_double();
    assertEquals(2 * (2 / (2 + 1e-4)) / (3 + 1e-4), released, 1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void gradientsAreThoseOfTheValue(CccEstimator ccc) {
    Tensor said = Tensor.create(new double[] {0.3, -0.2, 0.9, 0.1, -0.5});
    Tensor truth = Tensor.create(new double[] {0.1, -0.6, 0.4, 0.2, 0.3});
    Slope.assertRight(() -> ccc.of(said, truth), said);
    assertEquals(1, CccEstimator.POPULATION.of(truth, truth).item_double(), 1e-6);
  }

  @ParameterizedTest
  @EnumSource
  void aConstantAgreesWithNothing(CccEstimator ccc) {
    for (ScalarType type : new ScalarType[] {ScalarType.Float, ScalarType.Double}) {
      Tensor same = torch.full(new long[] {3}, new Scalar(0.3)).to(type);
      Tensor truth = truth().to(type);
      Tensor alsoSame = same.clone();
      assertEquals(0, ccc.of(same, truth).item_double(), 1e-6);
      Slope.assertFinite(() -> ccc.of(same, truth), same);
      Slope.assertFinite(() -> ccc.of(same, alsoSame), same);
      Slope.assertFinite(() -> ccc.of(truth, alsoSame), truth);
    }
  }

  @Test
  void aConstantTakesTheShapeOfTheTruthOnlyWhereItsCorrelationIsNotDamped() {
    Tensor same = torch.full(new long[] {3}, new Scalar(0.5)).to(ScalarType.Double);
    double slope = 2.0 / 3 / (2.0 / 3 + 1.5 * 1.5);
    double[] population = Slope.of(() -> CccEstimator.POPULATION.of(same, truth()), same).get(0);
    assertArrayEquals(new double[] {-slope, 0, slope}, population, 1e-8);
    double[] released = Slope.of(() -> CccEstimator.RELEASED.of(same, truth()), same).get(0);
    assertArrayEquals(new double[3], released, 1e-9);
  }

  @ParameterizedTest
  @EnumSource
  void aLoneLabelSaysNothing(CccEstimator ccc) {
    Tensor one = Tensor.create(new double[] {0.5});
    Tensor truth = Tensor.create(new double[] {-0.5});
    assertEquals(0, ccc.of(one, truth).item_double());
    assertArrayEquals(new double[] {0}, Slope.of(() -> ccc.of(one, truth), one).get(0));
  }
}

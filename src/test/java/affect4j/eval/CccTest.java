package affect4j.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CccTest {
  private static final double[] SAID = {2.5, 0, 2, 8};
  private static final double[] TRUTH = {3, -0.5, 2, 7};

  @Test
  void aConstantShiftCostsAgreementThoughCorrelationIsPerfect() {
    double[] x = {1, 2, 3};
    double[] shifted = {2, 3, 4};
    assertEquals(4.0 / 7, Ccc.of(x, shifted), 1e-15);
    assertEquals(1, Agreement.of(x, shifted).pearson(), 1e-15);
  }

  @Test
  void torchmetricsDividesByOneLessThanTheChallenge() {
    // The doctest of torchmetrics' concordance_corrcoef; and the same with numpy's var.
    assertEquals(0.9777, Ccc.ofSample(SAID, TRUTH), 5e-5);
    assertEquals(0.97679, Ccc.of(SAID, TRUTH), 5e-6);
  }

  @Test
  void torchmetricsTakesSeveralOutputsOneByOne() {
    assertEquals(0.7273, Ccc.ofSample(new double[] {2.5, 2}, new double[] {3, 2}), 5e-5);
    assertEquals(0.9887, Ccc.ofSample(new double[] {0, 8}, new double[] {-0.5, 7}), 5e-5);
  }

  @Test
  void itIsTheSameWhicheverComesFirstAndOneOnlyOfTheSame() {
    assertEquals(Ccc.of(SAID, TRUTH), Ccc.of(TRUTH, SAID), 1e-15);
    assertEquals(1, Ccc.of(TRUTH, TRUTH), 1e-15);
    double[] reversed = {-3, 0.5, -2, -7};
    assertEquals(-1, Agreement.of(reversed, TRUTH).pearson(), 1e-15);
  }

  @Test
  void whatCannotBeSaidIsZero() {
    double[] constant = {0.1, 0.1, 0.1, 0.1};
    assertEquals(0, Ccc.of(constant, TRUTH));
    assertEquals(0, Ccc.of(constant, constant.clone()));
    assertEquals(0, Ccc.of(new double[0], new double[0]));
    assertEquals(0, Ccc.ofSample(new double[] {1}, new double[] {1}));
    assertEquals(new Agreement(0, 0, 0, 0, 0), Agreement.of(new double[0], new double[0]));
  }

  @Test
  void errorsAreInTheUnitOfTheLabels() {
    Agreement agreement = Agreement.of(SAID, TRUTH);
    assertEquals(0.5, agreement.mae(), 1e-15);
    assertEquals(Math.sqrt(0.375), agreement.rmse(), 1e-15);
    assertEquals(4, agreement.count());
  }

  @Test
  void unequalLengthsAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> Ccc.of(SAID, new double[3]));
    assertEquals("what is said and what is true must be equally many, got 4 and 3", e.getMessage());
  }
}

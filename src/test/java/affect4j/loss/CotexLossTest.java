package affect4j.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.batch.Targets;
import affect4j.golden.Golden;
import affect4j.loss.CotexLoss.CrossEntropies;
import affect4j.loss.JensenShannon.Logarithm;
import affect4j.loss.JensenShannon.Reduction;
import affect4j.model.Cotex.Views;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CotexLossTest {
  private static final JsonNode WANTED =
      Golden.json("losses_metrics_schedules.json").get("cotex_loss");
  private static final Targets KNOWN = Faces.expressions(6, 0, 1, 2, 3, 4, 5, 0, 3);
  private static final Targets PARTLY = Faces.expressions(6, 0, -1, 2, -1, 4, 5, 0, -1);
  private static final Targets NOTHING = Faces.expressions(6, -1, -1, -1, -1, -1, -1, -1, -1);

  private static Views said() {
    return new Views(Faces.uni("cot_p1", 3, 8, 6), Faces.uni("cot_p2", 3, 8, 6));
  }

  private static double wanted(String name) {
    return WANTED.get(name).asDouble();
  }

  static Stream<CotexLoss> forms() {
    return Stream.of(
        CotexLoss.paper(),
        CotexLoss.released(),
        new CotexLoss(
            CrossEntropies.SUM,
            JensenShannon.of(Reduction.MEAN_OVER_ALL, Logarithm.EXACT),
            1,
            ExpressionLoss.PLAIN),
        new CotexLoss(
            CrossEntropies.MEAN,
            JensenShannon.of(Reduction.SUM_OVER_CLASSES, Logarithm.CLAMPED),
            0,
            new ExpressionLoss(
                0.1, Optional.of(new ClassWeights(List.of(1.0, 0.5, 2.0, 1.0, 3.0, 1.0))))));
  }

  @Test
  void theReleasedFormIsWhatTheReleasedCodeSays() {
    Losses losses = CotexLoss.released().of(said(), KNOWN);
    assertEquals(wanted("total_code(lambda_JS=100)"), losses.total().item_double(), 1e-12);
    double js = losses.terms().get(2).value().item_double();
    assertEquals(wanted("JS_code(mean over B*C, eps 1e-4)"), js, 1e-13);
  }

  @Test
  void thePapersFormIsTheSumOfItsTerms() {
    Losses losses =
        new CotexLoss(CrossEntropies.SUM, CotexLoss.paper().disagreement(), 1, ExpressionLoss.PLAIN)
            .of(said(), KNOWN);
    assertEquals(wanted("H1"), losses.terms().get(0).value().item_double(), 1e-12);
    assertEquals(wanted("H2"), losses.terms().get(1).value().item_double(), 1e-12);
    double js = losses.terms().get(2).value().item_double();
    assertEquals(wanted("JS_paper(sum over C, mean over B, no eps)"), js, 1e-12);
    assertEquals(wanted("total_paper(lambda=1)"), losses.total().item_double(), 1e-12);
  }

  @Test
  void thePaperAtAHundredThirdsIsTwiceTheReleasedLoss() {
    double paper = CotexLoss.paper().of(said(), KNOWN).total().item_double();
    double released = CotexLoss.released().of(said(), KNOWN).total().item_double();
    assertEquals(2 * released, paper, 1e-10);
  }

  @Test
  void viewsThatAreSureAndContradictAreApartByLogTwo() {
    Tensor first = Tensor.create(new double[] {12, 0, 0, 0, 0, 0}, 1, 6);
    Tensor second = Tensor.create(new double[] {0, 12, 0, 0, 0, 0}, 1, 6);
    double exact = CotexLoss.paper().disagreement().of(first, second).item_double();
    assertEquals(wanted("extreme_JS_paper"), exact, 1e-13);
    double clamped = CotexLoss.released().disagreement().of(first, second).item_double();
    assertEquals(wanted("extreme_JS_code"), clamped, 1e-13);
  }

  @Test
  void theSmallerTheEpsilonTheNearerToTheExactDivergence() {
    Tensor first = Tensor.create(new double[] {12, 0, 0, 0, 0, 0}, 1, 6);
    Tensor second = Tensor.create(new double[] {0, 12, 0, 0, 0, 0}, 1, 6);
    double exact = CotexLoss.paper().disagreement().of(first, second).item_double();
    double before = Double.POSITIVE_INFINITY;
    for (double epsilon : new double[] {1e-2, 1e-4, 1e-5}) {
      JensenShannon clamped =
          new JensenShannon(Reduction.SUM_OVER_CLASSES, Logarithm.CLAMPED, epsilon);
      double away = Math.abs(clamped.of(first, second).item_double() - exact);
      assertTrue(away > 0 && away < before, "epsilon " + epsilon + " is away by " + away);
      before = away;
    }
    JensenShannon tiny = new JensenShannon(Reduction.SUM_OVER_CLASSES, Logarithm.CLAMPED, 1e-30);
    assertEquals(exact, tiny.of(first, second).item_double(), 1e-14);
    assertThrows(
        IllegalArgumentException.class,
        () -> new JensenShannon(Reduction.SUM_OVER_CLASSES, Logarithm.CLAMPED, 0));
  }

  @Test
  void noProbabilityIsTooSmall() {
    for (double sure : new double[] {1e2, 1e4}) {
      Tensor first = Tensor.create(new double[] {sure, 0, 0}, 1, 3);
      Tensor second = Tensor.create(new double[] {0, sure, 0}, 1, 3);
      for (CotexLoss form : forms().toList()) {
        Slope.assertFinite(() -> form.disagreement().of(first, second), first, second);
      }
      double exact = CotexLoss.paper().disagreement().of(first, second).item_double();
      assertEquals(Math.log(2), exact, 1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void gradientsAreThoseOfTheValue(CotexLoss loss) {
    Views said = said();
    Slope.assertRight(() -> loss.of(said, KNOWN).total(), said.first(), said.second());
    Slope.assertRight(() -> loss.of(said, PARTLY).total(), said.first(), said.second());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void withoutLabelsTheViewsStillLearnToAgree(CotexLoss loss) {
    Losses losses = loss.of(said(), NOTHING);
    assertEquals(0, losses.terms().get(0).value().item_double());
    assertEquals(0, losses.terms().get(1).count());
    assertEquals(8, losses.terms().get(2).count());
    double js = losses.terms().get(2).value().item_double();
    assertEquals(loss.lambda() * js, losses.total().item_double(), 1e-12);
    Views said = said();
    Slope.assertRight(() -> loss.of(said, NOTHING).total(), said.first(), said.second());
  }

  @Test
  void viewsThatAgreeAreNotMoved() {
    Tensor first = Faces.uni("cot_p1", 3, 8, 6);
    Tensor second = first.clone();
    JensenShannon js = CotexLoss.paper().disagreement();
    assertEquals(0, js.of(first, second).item_double(), 1e-15);
    double[] gradient = Slope.of(() -> js.of(first, second), first).get(0);
    assertArrayEquals(new double[48], gradient, 1e-15);
  }

  @Test
  void aLambdaBelowZeroIsRefused() {
    JensenShannon js = CotexLoss.paper().disagreement();
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new CotexLoss(CrossEntropies.SUM, js, -1, ExpressionLoss.PLAIN));
    assertEquals("lambda must be at least 0, got -1.0", e.getMessage());
  }
}

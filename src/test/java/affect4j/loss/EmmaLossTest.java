package affect4j.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.batch.Targets;
import affect4j.golden.Golden;
import affect4j.loss.EmmaLoss.Weights;
import affect4j.loss.Losses.Term;
import affect4j.loss.UnitLoss.Reduction;
import affect4j.model.Affect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EmmaLossTest {
  /** How well the golden agreements are known: the reference took some steps in float32. */
  private static final double COARSE = 2e-8;

  private static final JsonNode WANTED =
      Golden.json("losses_metrics_schedules.json").get("emma_loss");

  private static EmmaLoss with(
      CccEstimator estimator, VaLoss.Constant constant, Reduction reduction, PosWeight weight) {
    return new EmmaLoss(
        new VaLoss(estimator, constant),
        ExpressionLoss.PLAIN,
        new UnitLoss(reduction, weight),
        new Weights(2, 0.5, 3),
        WeakUnits.NONE);
  }

  static Stream<EmmaLoss> forms() {
    return Stream.of(
        EmmaLoss.paper(),
        EmmaLoss.released(),
        with(
            CccEstimator.POPULATION,
            VaLoss.Constant.ONE_FOR_BOTH,
            Reduction.MEAN,
            PosWeight.sAffWild2()));
  }

  private static double value(Losses losses, String name) {
    return term(losses, name).value().item_double();
  }

  private static Term term(Losses losses, String name) {
    return losses.terms().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void theReleasedFormIsWhatTheReleasedCodeSays() {
    Losses losses = EmmaLoss.released().of(Faces.columns(), Faces.golden());
    assertEquals(WANTED.get("L_valence").asDouble(), value(losses, "valence"), COARSE);
    assertEquals(WANTED.get("L_arousal").asDouble(), value(losses, "arousal"), COARSE);
    assertEquals(WANTED.get("L_EXP").asDouble(), value(losses, "expression"), 1e-6);
    double units = WANTED.get("L_AU(released: sum/N, pos_weight)").asDouble();
    assertEquals(units, value(losses, "units"), 1e-5); // was summed in float32
    assertEquals(WANTED.get("L_total").asDouble(), losses.total().item_double(), 1e-5);
  }

  @Test
  void theReleasedFormTeachesWhatTheReleasedCodeTeaches() {
    Tensor said = Faces.columns();
    double[] gradient =
        Slope.of(() -> EmmaLoss.released().of(said, Faces.golden()).total(), said).get(0);
    double[] first = Golden.numbers(WANTED.get("grad_row0"));
    assertArrayEquals(first, Arrays.copyOf(gradient, 22), 1e-7);
    double[] unlabelled = Arrays.copyOfRange(gradient, 3 * 22, 3 * 22 + 2);
    assertArrayEquals(Golden.numbers(WANTED.get("grad_row3_VA")), unlabelled);
  }

  @Test
  void thePapersUnitsAreTheMeanOverWhatIsKnownAndAllAlike() {
    Losses losses = EmmaLoss.paper().of(Faces.columns(), Faces.golden());
    String name = "L_AU_paper_eq2_no_posweight(mean over valid entries)";
    assertEquals(WANTED.get(name).asDouble(), value(losses, "units"), 1e-7);
  }

  @Test
  void theSumPerImageCountsImagesWithoutLabels() {
    EmmaLoss loss =
        with(
            CccEstimator.RELEASED,
            VaLoss.Constant.ONE_FOR_BOTH,
            Reduction.SUM_PER_IMAGE,
            PosWeight.none());
    Losses losses = loss.of(Faces.columns(), Faces.golden());
    double wanted = WANTED.get("L_AU_paper_eq2_no_posweight(sum/(12N))").asDouble();
    assertEquals(wanted, value(losses, "units") / 12, 1e-7);
    double va = WANTED.get("paper_Eq4(1-(CCC_A+CCC_V))").asDouble();
    assertEquals(va, value(losses, "valence") + value(losses, "arousal"), COARSE);
  }

  @Test
  void termsAreCountedAndWeighed() {
    Losses losses = forms().toList().get(2).of(Faces.columns(), Faces.golden());
    assertEquals(
        List.of("valence 8 2.0", "arousal 8 2.0", "expression 8 0.5", "units 107 3.0"),
        losses.terms().stream().map(t -> t.name() + " " + t.count() + " " + t.weight()).toList());
    double sum =
        losses.terms().stream().mapToDouble(t -> t.weight() * t.value().item_double()).sum();
    assertEquals(sum, losses.total().item_double(), 1e-12);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void gradientsAreThoseOfTheValue(EmmaLoss loss) {
    Tensor said = Faces.columns();
    Slope.assertRight(() -> loss.of(said, Faces.golden()).total(), said);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whereNothingIsKnownNothingIsSaidAndNothingMoves(EmmaLoss loss) {
    Tensor said = Faces.columns();
    Losses losses = loss.of(said, Faces.unknown(Faces.COUNT));
    losses.terms().forEach(term -> assertEquals(0, term.value().item_double(), term.name()));
    losses.terms().forEach(term -> assertEquals(0, term.count(), term.name()));
    double[] gradient =
        Slope.of(() -> loss.of(said, Faces.unknown(Faces.COUNT)).total(), said).get(0);
    assertArrayEquals(new double[220], gradient);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsSaidOfUnknownLabelsIsNeverRead(EmmaLoss loss) {
    Tensor said = Faces.columns();
    double before = loss.of(said, Faces.golden()).total().item_double();
    double infinity = Double.POSITIVE_INFINITY;
    said.select(0, 3).narrow(0, 0, 2).fill_(new Scalar(infinity));
    said.select(0, 8).narrow(0, 2, 8).fill_(new Scalar(Double.NaN));
    said.select(0, 4).narrow(0, 10, 12).fill_(new Scalar(-infinity));
    assertEquals(before, loss.of(said, Faces.golden()).total().item_double());
    Slope.assertFinite(() -> loss.of(said, Faces.golden()).total(), said);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void oneFaceOrTheSameAnswerForAllIsNoReasonForNan(EmmaLoss loss) {
    for (torch.ScalarType type : List.of(torch.ScalarType.Float, torch.ScalarType.Double)) {
      Tensor one = Faces.columns().narrow(0, 0, 1).clone().to(type);
      Slope.assertFinite(() -> loss.of(one, first(Faces.golden(), 1)).total(), one);
      Tensor same = torch.full(new long[] {10, 22}, new Scalar(0.3)).to(type);
      Slope.assertFinite(() -> loss.of(same, Faces.golden()).total(), same);
    }
  }

  private static Targets first(Targets all, long count) {
    return new Targets(
        all.va().narrow(0, 0, count),
        all.vaKnown().narrow(0, 0, count),
        all.expression().narrow(0, 0, count),
        all.expressionKnown().narrow(0, 0, count),
        all.units().narrow(0, 0, count),
        all.unitsKnown().narrow(0, 0, count));
  }

  @Test
  void rareUnitsCountMoreAsTheSetsWereCounted() {
    double[] wanted = {
      4.521, 10.814, 4.079, 2.376, 1.499, 1.699, 2.858, 40.998, 33.670, 19.651, 0.464, 8.605
    };
    double[] weights =
        PosWeight.sAffWild2().values().values().stream().mapToDouble(weight -> weight).toArray();
    assertArrayEquals(wanted, weights, 5e-4);
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Weights(1, -1, 1));
    assertEquals("a task's weight must be at least 0, got -1.0", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> new PosWeight(Map.of()));
    assertEquals("the weight of AU01 where present must be above 0, got null", e.getMessage());
  }

  @Test
  void anotherNumberOfColumnsIsRefused() {
    Tensor said = torch.zeros(10, 21);
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> EmmaLoss.paper().of(said, Faces.golden()));
    assertEquals("three tasks are (N, 22), the network says (10, 21)", e.getMessage());
  }

  @Test
  void whatCountsNothingHasNoGradientAtAll() {
    Tensor va = Faces.columns().narrow(1, 0, 2).contiguous();
    Tensor expression = Faces.columns().narrow(1, 2, 8).contiguous();
    Tensor units = Faces.columns().narrow(1, 10, 12).contiguous();
    List.of(va, expression, units).forEach(each -> each.set_requires_grad(true));
    EmmaLoss paper = EmmaLoss.paper();
    EmmaLoss loss =
        new EmmaLoss(
            paper.va(), paper.expression(), paper.units(), new Weights(1, 0, 0), paper.weak());
    loss.of(new Affect(va, expression, units), Faces.golden()).total().backward();
    assertTrue(va.grad().defined());
    // A gradient of zeros would let weight decay act on what is not learnt.
    assertFalse(expression.grad().defined());
    assertFalse(units.grad().defined());
    var none = assertThrows(IllegalArgumentException.class, () -> new Weights(0, 0, 0));
    assertEquals("a task that counts wanted, got weights of 0 alone", none.getMessage());
  }
}

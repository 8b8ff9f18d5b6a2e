package affect4j.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.eval.Averaging.Space;
import affect4j.label.ExpressionSet;
import affect4j.label.Tuning;
import affect4j.label.Tuning.Smoothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AveragingTest {
  private static Said said(double va, double expression, double unit) {
    double[] units = new double[12];
    units[0] = unit;
    return new Said(new double[] {va, -va}, new double[] {expression, 0, 0, 0, 0, 0, 0, 0}, units);
  }

  @Test
  void meansWeighAndTheScaleOfTheWeightsDoesNotMatter() {
    List<Said> members = List.of(said(0.5, 3, 2), said(-0.5, 1, -1));
    Said mean = new Averaging(Space.LOGITS, Space.LOGITS).of(members, new double[] {3, 1});
    assertArrayEquals(new double[] {0.25, -0.25}, mean.va(), 1e-15);
    assertEquals(2.5, mean.expression()[0], 1e-15);
    assertEquals(1.25, mean.units()[0], 1e-15);
  }

  @Test
  void probabilitiesAreAveragedAfterSoftmaxAndSigmoid() {
    List<Said> members = List.of(said(0, 3, 2), said(0, -1, -1));
    Said mean =
        new Averaging(Space.PROBABILITIES, Space.PROBABILITIES).of(members, new double[] {1, 1});
    double one = Math.exp(3) / (Math.exp(3) + 7);
    double other = Math.exp(-1) / (Math.exp(-1) + 7);
    double[] shares = Averaging.softmax(mean.expression());
    assertEquals((one + other) / 2, shares[0], 1e-15);
    double unit = (1 / (1 + Math.exp(-2)) + 1 / (1 + Math.exp(1))) / 2;
    assertEquals(unit, UnitScale.LOGIT.probability(mean.units()[0]), 1e-15);
  }

  @Test
  void oneThatIsVerySureIsOutvotedInProbabilitiesAlone() {
    List<Said> members = List.of(said(0, 30, 0), said(0, -4, 0), said(0, -4, 0));
    double[] alike = {1, 1, 1};
    Said logits = new Averaging(Space.LOGITS, Space.LOGITS).of(members, alike);
    Said shares = new Averaging(Space.PROBABILITIES, Space.LOGITS).of(members, alike);
    assertEquals(
        1 / (1 + 7 * Math.exp(-22.0 / 3)), Averaging.softmax(logits.expression())[0], 1e-12);
    double unsure = Math.exp(-4) / (Math.exp(-4) + 7);
    assertEquals((1 + 2 * unsure) / 3, Averaging.softmax(shares.expression())[0], 1e-12);
  }

  @Test
  void oneAloneSaysWhatItSays() {
    Said one = said(0.1, 0.2, 0.3);
    assertSame(one, Averaging.ofModels().of(List.of(one), new double[] {7}));
  }

  @Test
  void weightsThatMakeNoMeanAreRefused() {
    List<Said> two = List.of(said(0, 0, 0), said(0, 0, 0));
    Averaging plain = Averaging.ofModels();
    for (double[] weights : List.of(new double[] {0, 0}, new double[] {1}, new double[] {1, -1})) {
      assertThrows(IllegalArgumentException.class, () -> plain.of(two, weights));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> plain.of(List.of(two.get(0), Said.expression(new double[8])), new double[] {1, 1}));
  }

  /** Frames of one video, of which valence says its own number over 100. */
  private static List<Judged> video(int... frames) {
    List<Judged> faces = new ArrayList<>();
    for (int frame : frames) {
      faces.add(
          new Judged(
              "v/" + frame,
              "v",
              OptionalInt.of(frame),
              said(frame / 100.0, 0, 0),
              Truth.nothing()));
    }
    return faces;
  }

  private static double[] valences(List<Judged> faces, Smoothing how) {
    Tuning tuning = new Tuning(1, Map.of(), 1, Map.of(), Map.of("va", how), Tuning.none().fitted());
    return Tuned.of(faces, tuning, ExpressionSet.AFF_WILD2.classes()).stream()
        .mapToDouble(face -> face.said().va()[0])
        .toArray();
  }

  @Test
  void framesAreAveragedByTheirTrueNumbersAndOverNoGap() {
    List<Judged> faces = video(3, 1, 2, 50); // in no order, with a gap
    double near = Math.exp(-1.0 / 4);
    double far = Math.exp(-4.0 / 4);
    double[] smooth = valences(faces, new Smoothing(2, 4));
    assertEquals((0.03 + 0.02 * near + 0.01 * far) / (1 + near + far), smooth[0], 1e-15);
    assertEquals((0.02 + 0.03 * near + 0.01 * near) / (1 + 2 * near), smooth[2], 1e-15);
    assertEquals(0.5, smooth[3], 1e-15);
  }

  @Test
  void smoothingOfNoReachChangesNothing() {
    double[] same = valences(video(1, 2, 3), new Smoothing(0, 10));
    assertArrayEquals(new double[] {0.01, 0.02, 0.03}, same, 1e-15);
  }

  @Test
  void temperatureAndPriorsChangeLogitsInTheirOrder() {
    Tuning tuning =
        new Tuning(2, Map.of("anger", 0.5), 4, Map.of(), Map.of(), Tuning.none().fitted());
    Judged face = new Judged("a", "a", OptionalInt.empty(), said(0, 3, 2), Truth.nothing());
    Said said = Tuned.of(List.of(face), tuning, ExpressionSet.AFF_WILD2.classes()).get(0).said();
    assertArrayEquals(new double[] {1.5, 0.5, 0, 0, 0, 0, 0, 0}, said.expression(), 1e-15);
    assertEquals(0.5, said.units()[0], 1e-15);
  }

  @Test
  void whatIsRoundedToCertainStaysFinite() {
    List<Said> members = List.of(said(0, -900, 40), said(0, -900, 40));
    Said mean =
        new Averaging(Space.PROBABILITIES, Space.PROBABILITIES).of(members, new double[] {1, 1});
    assertEquals(Math.log(Double.MIN_NORMAL), mean.expression()[0], 1e-9);
    assertEquals(Math.log(1e15), mean.units()[0], 0.2, "of 1 - 1e-15, as near as doubles are");
  }
}

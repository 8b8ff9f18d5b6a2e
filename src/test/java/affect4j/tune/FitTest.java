package affect4j.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.eval.Averaging;
import affect4j.eval.BinaryCounts;
import affect4j.eval.Calibration;
import affect4j.eval.Judged;
import affect4j.eval.Said;
import affect4j.eval.Scoreboard;
import affect4j.eval.Truth;
import affect4j.eval.Tuned;
import affect4j.eval.UnitScale;
import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import affect4j.label.Tuning;
import affect4j.label.Tuning.Fitted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitTest {
  private static final Fitted FITTED =
      new Fitted(List.of("m"), ExpressionSet.LSD, List.of("d"), "valid", 1, 0.5, 2000);
  private static final ExpressionSet CLASSES = ExpressionSet.LSD;

  @TempDir Path folder;

  /**
   * Faces drawn from the softmax and the sigmoid of their logits, which are then told {@code
   * hotter} times as large as they are.
   */
  private static List<Judged> faces(int count, double hotter) {
    Random random = new Random(5);
    List<Judged> faces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] expression = random.doubles(6, -2, 2).toArray();
      expression[2] -= 2; // a rare class
      double[] units = random.doubles(12, -3, 2).toArray();
      Map<ActionUnit, Boolean> present = new EnumMap<>(ActionUnit.class);
      for (ActionUnit unit : ActionUnit.values()) {
        double p = sigmoid(units[present.size()]);
        present.put(unit, random.nextDouble() < p);
      }
      int label = drawn(Averaging.softmax(expression), random.nextDouble());
      Truth truth =
          new Truth(OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.of(label), present);
      faces.add(
          new Judged(
              "f" + i,
              "g" + i % 200,
              OptionalInt.empty(),
              new Said(new double[0], times(expression, hotter), times(units, hotter)),
              truth));
    }
    return faces;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double[] times(double[] values, double factor) {
    return java.util.Arrays.stream(values).map(x -> x * factor).toArray();
  }

  private static int drawn(double[] shares, double at) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i];
      if (at < sum) {
        return i;
      }
    }
    return shares.length - 1;
  }

  private static Tuning fit(List<Judged> faces) {
    return new Fit(true, true).of(faces, CLASSES, FITTED);
  }

  @Test
  void temperaturesAreFoundAgain() {
    Tuning tuning = fit(faces(20_000, 3));
    assertEquals(3, tuning.temperature(), 0.1);
    assertEquals(3, tuning.unitTemperature(), 0.1);
  }

  @Test
  void theTemperatureMakesProbabilitiesHonest() {
    List<Judged> hot = faces(20_000, 3);
    Tuning only = new Fit(false, false).of(hot, CLASSES, FITTED);
    assertTrue(Calibration.ofExpression(hot).error() > 0.1);
    assertTrue(Calibration.ofUnits(hot).error() > 0.1);
    List<Judged> cool = Tuned.of(hot, only, CLASSES.classes());
    assertTrue(Calibration.ofExpression(cool).error() < 0.02);
    assertTrue(Calibration.ofUnits(cool).error() < 0.02);
  }

  @Test
  void priorsRaiseTheMeanF1AndAreLeftOutWhereToldSo() {
    List<Judged> faces = faces(2000, 1);
    Tuning tuning = fit(faces);
    assertTrue(f1(faces, tuning) > f1(faces, Tuning.none()) + 0.005);
    assertTrue(tuning.priors().getOrDefault("fear", 0.0) > 0, tuning.toString());
    assertEquals(Map.of(), new Fit(true, false).of(faces, CLASSES, FITTED).priors());
  }

  /** Of logits that say nothing of the truth, whatever priors seem to gain is chance. */
  @Test
  void priorsThatFitChanceAreLeftOut() {
    int kept = 0;
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      List<Judged> blind = new ArrayList<>();
      for (Judged face : faces(120, 1)) {
        double[] noise = random.doubles(6, -1, 1).toArray();
        blind.add(face.saying(new Said(new double[0], noise, new double[0])));
      }
      kept += fit(blind).priors().isEmpty() ? 0 : 1;
    }
    assertTrue(kept <= 7, kept + " of 10"); // of priors that fit chance, about half seem to help
  }

  private static double f1(List<Judged> faces, Tuning tuning) {
    return Scoreboard.of(
            Tuned.of(faces, tuning, CLASSES.classes()),
            CLASSES,
            UnitScale.LOGIT,
            tuning.decisions().orElse(Thresholds.half()))
        .expression()
        .f1();
  }

  /** No threshold on a fine grid does better on the faces fitted on. */
  @Test
  void thresholdsAreTheBestOfAll() {
    List<Judged> faces = faces(300, 1);
    Tuning tuning = fit(faces);
    List<Judged> tuned = Tuned.of(faces, tuning, CLASSES.classes());
    Thresholds fitted = tuning.decisions().orElseThrow();
    int column = 0;
    for (ActionUnit unit : ActionUnit.values()) {
      double best = counts(tuned, unit, column, fitted.of(unit)).f1();
      for (double at = 0.01; at < 0.99; at += 0.001) {
        assertTrue(counts(tuned, unit, column, at).f1() <= best + 1e-12, unit + " at " + at);
      }
      column++;
    }
  }

  private static BinaryCounts counts(
      List<Judged> faces, ActionUnit unit, int column, double threshold) {
    BinaryCounts counts = BinaryCounts.NONE;
    for (Judged face : faces) {
      boolean present = face.truth().units().getOrDefault(unit, false);
      counts = counts.and(sigmoid(face.said().units()[column]) > threshold, present);
    }
    return counts;
  }

  @Test
  void withoutLabelsNothingIsFitted() {
    Judged blank =
        new Judged("a", "a", OptionalInt.empty(), faces(1, 1).get(0).said(), Truth.nothing());
    Tuning none = Tuning.none();
    assertEquals(new Tuning(1, Map.of(), 1, Map.of(), Map.of(), FITTED), fit(List.of(blank)));
    assertEquals(0, none.fitted().faces());
  }

  @Test
  void jitterBetweenFramesIsSmoothedAway() {
    Random random = new Random(2);
    List<Judged> frames = new ArrayList<>();
    for (int i = 1; i <= 400; i++) {
      double valence = Math.sin(i / 40.0) / 2;
      double[] said = {valence + random.nextGaussian() / 3, random.nextGaussian() / 3};
      Truth truth =
          new Truth(
              OptionalDouble.of(valence), OptionalDouble.of(0.1), OptionalInt.empty(), Map.of());
      frames.add(
          new Judged(
              "v/" + i,
              "v",
              OptionalInt.of(2 * i),
              new Said(said, new double[0], new double[0]),
              truth));
    }
    Tuning tuning = fit(frames);
    assertTrue(tuning.smoothing().containsKey("va"), tuning.toString());
    assertEquals(1, tuning.smoothing().size());
  }

  @Test
  void aFileBringsBackWhatWasWritten() throws IOException {
    Tuning tuning = fit(faces(300, 1));
    Path file = folder.resolve("tuning.json");
    Files.writeString(file, TuningFile.json(tuning));
    assertEquals(tuning, TuningFile.read(file));
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    String text = TuningFile.json(fit(faces(50, 1)));
    refused(
        text.replace("\"version\" : 1", "\"version\" : 2"),
        "affect4j tuning of version 1 wanted, got affect4j tuning of version 2");
    refused(text.replace("\"temperature\" : ", "\"temperature\" : -"), "no tuning: ");
    refused(text.replace("\"priors\"", "\"prior\""), "no tuning: ");
    refused("{", "no tuning: ");
    var missing =
        assertThrows(IOException.class, () -> TuningFile.read(folder.resolve("none.json")));
    assertEquals(
        folder.resolve("none.json") + ": no such file; wanted one that tune wrote",
        missing.getMessage());
  }

  private void refused(String text, String why) throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(file, text);
    var e = assertThrows(IOException.class, () -> TuningFile.read(file));
    assertTrue(String.valueOf(e.getMessage()).startsWith(file + ": " + why), e.getMessage());
  }

  @Test
  void groupsAreDrawnByTheirNamesAndTheSeed() {
    Fitted half = new Fitted(List.of(), CLASSES, List.of(), "valid", 1, 0.5, 0);
    Fitted other = new Fitted(List.of(), CLASSES, List.of(), "valid", 2, 0.5, 0);
    int held = 0;
    int differ = 0;
    for (int i = 0; i < 10_000; i++) {
      held += half.holds("video" + i) ? 1 : 0;
      differ += half.holds("video" + i) == other.holds("video" + i) ? 0 : 1;
    }
    assertEquals(5000, held, 200);
    assertEquals(5000, differ, 300);
  }

  @Test
  void namesThatNothingHasAreRefusedAndSoIsNothing() throws IOException {
    String text = TuningFile.json(Tuning.none());
    for (String wrong :
        List.of(
            text.replace("\"priors\" : { }", "\"priors\" : { \"hapiness\" : 1 }"),
            text.replace(
                "\"smoothing\" : { }",
                "\"smoothing\" : { \"units2\" : { \"reach\" : 1, \"width\" : 2 } }"),
            text.replaceFirst("\"format\" : \"[^\"]*\"", "\"format\" : null"),
            "null")) {
      assertNotEquals(text, wrong);
      refused(wrong, "no tuning: ");
    }
  }
}

package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.eval.Crowd;
import affect4j.eval.ExpressionScores;
import affect4j.eval.Judged;
import affect4j.eval.UnitScale;
import affect4j.golden.Golden;
import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import affect4j.sheet.PredictionsWriter;
import affect4j.sheet.Written;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {
  private static final JsonNode GOLDEN = Golden.json("metrics_optim_misc.json").get("mtl_400");
  private static final List<Judged> FACES = Crowd.fourHundred().judged();

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }

  /** What the command writes for programs, of predictions and labels that it must accept. */
  private JsonNode scored(Object... args) throws IOException {
    Path json = folder.resolve("scores.json");
    List<Object> all = new ArrayList<>(List.of("score", "--json", json));
    all.addAll(List.of(args));
    assertEquals(Main.DONE, run(all.toArray()), err.toString());
    return JsonMapper.builder().build().readTree(Files.readString(json));
  }

  private static double score(JsonNode json, String name) {
    return json.get("scores").get(name).get("value").asDouble();
  }

  private static double sibling(JsonNode json, String name, String score) {
    for (JsonNode each : json.get("siblings")) {
      if (each.get("name").asString().equals(name) && each.get("score").asString().equals(score)) {
        return each.get("value").asDouble();
      }
    }
    return Double.NaN;
  }

  private static void assertGolden(JsonNode json) {
    assertEquals(GOLDEN.get("total").asDouble(), score(json, "p_mtl"), 1e-12);
    assertEquals(GOLDEN.get("ccc_v").asDouble(), score(json, "valence_ccc"), 1e-12);
    assertEquals(GOLDEN.get("ccc_a").asDouble(), score(json, "arousal_ccc"), 1e-12);
    assertEquals(GOLDEN.get("expr_f1").asDouble(), score(json, "expression_f1"), 1e-12);
    double accuracy = GOLDEN.get("expr_acc(valid only)").asDouble();
    assertEquals(accuracy, score(json, "expression_accuracy"), 1e-12);
    assertEquals(GOLDEN.get("au_f1").asDouble(), score(json, "units_f1"), 1e-12);
    double[] f1s = Golden.numbers(GOLDEN.get("au_f1s"));
    for (int i = 0; i < f1s.length; i++) {
      String name =
          "units_f1_" + List.of(ActionUnit.values()).get(i).name().toLowerCase(Locale.ROOT);
      assertEquals(f1s[i], score(json, name), 1e-12);
    }
  }

  /** A submission of the golden faces, with all digits. */
  private Path submission() throws IOException {
    List<String> lines = new ArrayList<>(List.of(Written.MTL));
    for (Judged face : FACES) {
      StringBuilder line = new StringBuilder(face.name());
      line.append(',').append(face.said().va()[0]).append(',').append(face.said().va()[1]);
      line.append(',').append(ExpressionScores.largest(face.said().expression()));
      for (int i = 0; i < 12; i++) {
        double share = UnitScale.LOGIT.probability(face.said().units()[i]);
        double threshold = Thresholds.released().of(List.of(ActionUnit.values()).get(i));
        line.append(share > threshold ? ",1" : ",0");
      }
      lines.add(line.toString());
    }
    return Written.file(folder, "said.txt", lines);
  }

  private Path probabilities() throws IOException {
    StringWriter text = new StringWriter();
    new PredictionsWriter(ExpressionSet.AFF_WILD2, UnitScale.LOGIT, Thresholds.released())
        .write(text, FACES);
    return Files.writeString(folder.resolve("said.csv"), text.toString());
  }

  @Test
  void aSubmissionOfFourHundredFacesScoresAsInTheReleasedEvaluation() throws IOException {
    assertGolden(scored(submission(), Written.labels(folder, FACES)));
    assertTrue(out.toString().contains("p_mtl                         1.777274  va_ccc"));
  }

  @Test
  void ourOwnTableScoresTheSameAndTellsOfOtherThresholds() throws IOException {
    JsonNode json = scored(probabilities(), Written.labels(folder, FACES));
    assertGolden(json);
    assertEquals(
        GOLDEN.get("au_f1_if_probability_0.5(logit 0)").asDouble(),
        sibling(json, "thresholds_half", "units_f1"),
        1e-12);
    assertEquals(
        GOLDEN.get("au_f1_if_thresholds_applied_to_sigmoid").asDouble(),
        sibling(json, "thresholds_misread", "units_f1"),
        1e-12);
    assertEquals(
        GOLDEN.get("au_acc_code(invalid counted as wrong)").asDouble(),
        sibling(json, "unknown_wrong", "units_accuracy"),
        1e-12);
  }

  @Test
  void scikitLearnsMacroF1IsOfTheClassesThatAreThere() throws IOException {
    // The doctest of sklearn.metrics.f1_score: [0, 1, 2, 0, 1, 2] against [0, 2, 1, 0, 0, 1].
    List<String> truth = List.of("neutral", "anger", "disgust", "neutral", "anger", "disgust");
    List<String> said = List.of("neutral", "disgust", "anger", "neutral", "neutral", "anger");
    JsonNode json =
        scored(
            "--by-order", column(said, "p.csv"), column(truth, "l.csv"), "--classes", "aff-wild2");
    assertEquals(0.8 / 3, sibling(json, "classes_present", "expression_f1"), 1e-12);
    assertEquals(0.8 / 8, score(json, "expression_f1"), 1e-12);
    assertEquals(2.0 / 6, score(json, "expression_accuracy"), 1e-12);
    assertEquals(0.8, score(json, "expression_f1_neutral"), 1e-12);
  }

  private Path column(List<String> names, String file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("expression"));
    lines.addAll(names);
    return Written.file(folder, file, lines);
  }

  @Test
  void torchmetricsAgreementIsOfSampleMoments() throws IOException {
    // The doctest of torchmetrics' concordance_corrcoef, a tenth of it, which changes nothing.
    Path said =
        Written.file(
            folder, "p.csv", List.of("valence,arousal", "0.25,0", "0,0", "0.2,0", "0.8,0"));
    Path truth =
        Written.file(
            folder, "l.csv", List.of("valence,arousal", "0.3,0", "-0.05,0", "0.2,0", "0.7,0"));
    JsonNode json = scored("--by-order", said, truth);
    assertEquals(0.9777, sibling(json, "sample_moments", "valence_ccc"), 5e-5);
    assertEquals(0.97679, score(json, "valence_ccc"), 5e-6);
    assertEquals(0.9777 / 2, sibling(json, "sample_moments", "va_ccc"), 5e-5);
  }

  @Test
  void pyFeatsNumbersOfItsMetrics() throws IOException {
    // py-feat's test_evaluation_metrics: a shift costs agreement, all absent is an F1 of 0.
    Path said =
        Written.file(
            folder,
            "p.csv",
            List.of("valence,arousal", "0.5,-0.5", "0.7,-0.1", "0.9,0", "1.1,0.2", "1.3,0.4"));
    Path truth =
        Written.file(
            folder,
            "l.csv",
            List.of("valence,arousal", "0,-0.5", "0.2,-0.1", "0.4,0", "0.6,0.2", "0.8,0.4"));
    JsonNode json = scored("--by-order", said, truth);
    assertEquals(0.16 / 0.41, score(json, "valence_ccc"), 1e-12);
    assertEquals(1, score(json, "arousal_ccc"), 1e-12);
    assertEquals(1, score(json, "valence_pearson"), 1e-12);
    String header = "AU1,AU2,AU4,AU6,AU7,AU10,AU12,AU15,AU23,AU24,AU25,AU26";
    Path none = Written.file(folder, "n.csv", List.of(header, "0,0,0,0,0,0,0,0,0,0,0,0"));
    assertEquals(0, score(scored("--by-order", none, none), "units_f1"));
  }

  @Test
  void whatIsLeftOutIsNamedAndCounted() throws IOException {
    Path truth = Written.file(folder, "l.csv", List.of("image,expression", "a,sad", "b,happy"));
    Path said = Written.file(folder, "p.csv", List.of("image,expression", "a,sad", "c,sad"));
    assertEquals(Main.PARTLY, run("score", said, truth));
    assertEquals(
        List.of(
            "affect4j: " + said + ":3: c: there is no label for it",
            "affect4j: " + truth + ":3: b: nothing is predicted for it"),
        err.toString().lines().toList());
    assertTrue(out.toString().contains("left out     1 labels of pictures without a prediction"));
    assertTrue(
        out.toString().contains("missing_wrong       expression_accuracy  0.5"), out.toString());
  }

  @Test
  void whatIsLeftEmptyInPredictionsIsCountedAndNotDropped() throws IOException {
    String header = "image,valence,arousal,expression";
    Path truth = Written.file(folder, "l.csv", List.of(header, "a,0,0,sad", "b,0.5,0.5,happy"));
    Path said = Written.file(folder, "p.csv", List.of(header, "a,0,0,sad", "b,0.5,0.5,"));
    Path json = folder.resolve("s.json");
    assertEquals(Main.PARTLY, run("score", said, truth, "--json", json));
    assertEquals(
        "affect4j: "
            + said
            + ":3: b: nothing is said of what its label knows; so in all: expression 1"
            + System.lineSeparator(),
        err.toString());
    assertTrue(
        out.toString()
            .contains("left out     1 known expressions that the predictions leave empty"),
        out.toString());
    JsonNode left = JsonMapper.builder().build().readTree(Files.readString(json)).get("leftOut");
    assertEquals(1, left.get("unsaid").get("expression").asInt());
    assertEquals(0, left.get("unsaid").get("va").asInt());
  }

  @Test
  void expressionsThatAreDecidedAnewAmongFewerClassesAreCounted() throws IOException {
    String header = "image,neutral,anger,disgust,fear,happiness,sadness,surprise,other";
    Path truth = Written.file(folder, "l.txt", List.of("image,expression", "a.jpg,0", "b.jpg,1"));
    Path said =
        Written.file(
            folder,
            "p.csv",
            List.of(header, "a.jpg,0.6,0.4,0,0,0,0,0,0", "b.jpg,0.1,0.2,0.7,0,0,0,0,0"));
    assertEquals(1, scored(said, truth).get("decidedAnew").asInt());
    String line = "decided anew 1 predictions whose likeliest expression is none of the classes";
    assertTrue(out.toString().contains(line), out.toString());
    Path list = Written.file(folder, "list.txt", List.of("image,expression", "a.jpg", "b.jpg"));
    Path submission = folder.resolve("s.txt");
    assertEquals(
        Main.DONE,
        run("submit", "--list", list, "--predictions", said, "--out", submission),
        err.toString());
    assertTrue(
        out.toString()
            .contains("1 predictions whose likeliest expression the challenge lacks were decided"),
        out.toString());
    assertEquals("image,expression\na.jpg,0\nb.jpg,1\n", Files.readString(submission));
  }

  @Test
  void labelsOfWhichNoneIsKnownAreRefused() throws IOException {
    Path truth = Written.file(folder, "l.csv", List.of("image,valence,arousal", "a,-5,-5"));
    Path said = Written.file(folder, "p.csv", List.of("image,valence,arousal", "a,0,0"));
    assertEquals(Main.REFUSED, run("score", said, truth));
    assertEquals(
        "affect4j: nothing to score: no row has a prediction and a label that is known"
            + System.lineSeparator(),
        err.toString());
  }

  @Test
  void intervalsComeFromDrawsOfVideos() throws IOException {
    JsonNode json = scored("--bootstrap", 50, submission(), Written.labels(folder, FACES));
    JsonNode interval = json.get("scores").get("p_mtl").get("interval95");
    assertTrue(interval.get(0).asDouble() < 1.777 && interval.get(1).asDouble() > 1.777);
  }

  @Test
  void submitWritesWhatScoreFindsCompleteAndScoresTheSame() throws IOException {
    List<String> names = new ArrayList<>(List.of(Written.MTL));
    FACES.forEach(face -> names.add(face.name()));
    Path list = Written.file(folder, "list.txt", names);
    Path file = folder.resolve("submission.txt");
    assertEquals(
        Main.DONE,
        run("submit", "--list", list, "--predictions", probabilities(), "--out", file),
        err.toString());
    JsonNode json = scored("--list", list, file, Written.labels(folder, FACES));
    assertTrue(out.toString().contains(file + ": complete, all 400 rows of "), out.toString());
    assertEquals(GOLDEN.get("total").asDouble(), score(json, "p_mtl"), 1e-6); // six decimals
    assertEquals(GOLDEN.get("au_f1").asDouble(), score(json, "units_f1"), 1e-12);
  }

  @Test
  void aSubmissionThatIsNotCompleteIsRefusedLineByLine() throws IOException {
    Path list = Written.file(folder, "list.txt", List.of("image,expression", "0.jpg", "1.jpg"));
    Path file = Written.file(folder, "s.txt", List.of("image,expression", "0.jpg,9"));
    assertEquals(Main.REFUSED, run("score", file, "--list", list, "--task", "lsd"));
    assertEquals(
        List.of(
            "affect4j: " + file + ":2: expression must be 0 to 5, got 9",
            "affect4j: " + file + ": 1.jpg is listed and has no row"),
        err.toString().lines().toList());
  }

  @Test
  void withoutLabelsOneLineSaysWhatToGive() throws IOException {
    assertEquals(Main.REFUSED, run("score", submission()));
    assertEquals(
        "affect4j: no labels: give LABELS, or --list FILE for a submission"
            + System.lineSeparator(),
        err.toString());
  }
}

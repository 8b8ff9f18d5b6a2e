package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code score} of the four hundred faces that the released evaluation scored too. */
class ScoreCommandTest {
  @TempDir Path folder;

  private Ran score(Path predictions, Object... more) throws IOException {
    List<Object> json = List.of("--json", folder.resolve("scores.json"));
    return Ran.of("score", predictions, GoldenFaces.labels(folder), json, List.of(more)).done();
  }

  /** What {@link #score} has written. */
  private ScoresFile scores() throws IOException {
    return ScoresFile.read(folder.resolve("scores.json"));
  }

  @Test
  void aSubmissionOfFourHundredFacesScoresAsInTheReleasedEvaluation() throws IOException {
    score(GoldenFaces.submission(folder)).told("p_mtl                         1.777274  va_ccc");
    GoldenFaces.assertGolden(scores());
  }

  @Test
  void ourOwnTableScoresTheSameAndTellsOfOtherThresholds() throws IOException {
    score(GoldenFaces.probabilities(folder));
    ScoresFile scores = scores();
    GoldenFaces.assertGolden(scores);
    assertEquals(
        GoldenFaces.wanted("au_f1_if_probability_0.5(logit 0)"),
        scores.sibling("thresholds_half", "units_f1"),
        1e-12);
    assertEquals(
        GoldenFaces.wanted("au_f1_if_thresholds_applied_to_sigmoid"),
        scores.sibling("thresholds_misread", "units_f1"),
        1e-12);
    assertEquals(
        GoldenFaces.wanted("au_acc_code(invalid counted as wrong)"),
        scores.sibling("unknown_wrong", "units_accuracy"),
        1e-12);
  }

  @Test
  void whatOnlyScoresNeedIsRefusedWithoutLabels() throws IOException {
    Path submission = GoldenFaces.submission(folder);
    Ran.of("score", submission, "--list", submission, "--json", folder.resolve("none.json"))
        .refused("--json: for scores, which want LABELS");
  }

  @Test
  void thresholdsAreRefusedWhereAFileHoldsDecisionsAlone() throws IOException {
    Path submission = GoldenFaces.submission(folder);
    Ran.of("score", submission, GoldenFaces.labels(folder), "--thresholds", "half")
        .refused("--thresholds: probabilities or logits of the units wanted, got decisions alone");
  }

  @Test
  void intervalsComeFromDrawsOfVideos() throws IOException {
    score(GoldenFaces.submission(folder), "--bootstrap", 50);
    JsonNode interval = scores().json().get("scores").get("p_mtl").get("interval95");
    assertTrue(interval.get(0).asDouble() < 1.777 && interval.get(1).asDouble() > 1.777);
  }
}

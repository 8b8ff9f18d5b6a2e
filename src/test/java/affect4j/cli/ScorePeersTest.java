package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.sheet.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code score} says what other libraries say in their own examples. */
class ScorePeersTest {
  @TempDir Path folder;

  /** The scores of {@code said} against {@code truth}, both under {@code header}. */
  private ScoresFile scored(String header, List<String> said, List<String> truth, Object... more)
      throws IOException {
    Path json = folder.resolve("scores.json");
    Path predictions = Written.file(folder, "p.csv", under(header, said));
    Path labels = Written.file(folder, "l.csv", under(header, truth));
    Ran.of("score", "--by-order", predictions, labels, "--json", json, List.of(more)).done();
    return ScoresFile.read(json);
  }

  private static List<String> under(String header, List<String> rows) {
    return Stream.concat(Stream.of(header), rows.stream()).toList();
  }

  @Test
  void scikitLearnsMacroF1IsOfTheClassesThatAreThere() throws IOException {
    // The doctest of sklearn.metrics.f1_score: [0, 1, 2, 0, 1, 2] against [0, 2, 1, 0, 0, 1].
    List<String> truth = List.of("neutral", "anger", "disgust", "neutral", "anger", "disgust");
    List<String> said = List.of("neutral", "disgust", "anger", "neutral", "neutral", "anger");
    ScoresFile scores = scored("expression", said, truth, "--classes", "aff-wild2");
    assertEquals(0.8 / 3, scores.sibling("classes_present", "expression_f1"), 1e-12);
    assertEquals(0.8 / 8, scores.score("expression_f1"), 1e-12);
    assertEquals(2.0 / 6, scores.score("expression_accuracy"), 1e-12);
    assertEquals(0.8, scores.score("expression_f1_neutral"), 1e-12);
  }

  @Test
  void torchmetricsAgreementIsOfSampleMoments() throws IOException {
    // The doctest of torchmetrics' concordance_corrcoef, a tenth of it, which changes nothing.
    List<String> said = List.of("0.25,0", "0,0", "0.2,0", "0.8,0");
    List<String> truth = List.of("0.3,0", "-0.05,0", "0.2,0", "0.7,0");
    ScoresFile scores = scored("valence,arousal", said, truth);
    assertEquals(0.9777, scores.sibling("sample_moments", "valence_ccc"), 5e-5);
    assertEquals(0.97679, scores.score("valence_ccc"), 5e-6);
    assertEquals(0.9777 / 2, scores.sibling("sample_moments", "va_ccc"), 5e-5);
  }

  @Test
  void pyFeatsNumbersOfItsMetrics() throws IOException {
    // py-feat's test_evaluation_metrics: a shift costs agreement, all absent is an F1 of 0.
    List<String> said = List.of("0.5,-0.5", "0.7,-0.1", "0.9,0", "1.1,0.2", "1.3,0.4");
    List<String> truth = List.of("0,-0.5", "0.2,-0.1", "0.4,0", "0.6,0.2", "0.8,0.4");
    ScoresFile scores = scored("valence,arousal", said, truth);
    assertEquals(0.16 / 0.41, scores.score("valence_ccc"), 1e-12);
    assertEquals(1, scores.score("arousal_ccc"), 1e-12);
    assertEquals(1, scores.score("valence_pearson"), 1e-12);
    List<String> none = List.of("0,0,0,0,0,0,0,0,0,0,0,0");
    String units = "AU1,AU2,AU4,AU6,AU7,AU10,AU12,AU15,AU23,AU24,AU25,AU26";
    assertEquals(0, scored(units, none, none).score("units_f1"));
  }
}

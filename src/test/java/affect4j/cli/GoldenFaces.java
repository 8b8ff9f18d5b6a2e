package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Four hundred faces as files, and what the released evaluation says of them. */
final class GoldenFaces {
  private static final JsonNode GOLDEN = Golden.json("metrics_optim_misc.json").get("mtl_400");
  private static final List<Judged> FACES = Crowd.fourHundred().judged();

  private GoldenFaces() {}

  static List<String> names() {
    return FACES.stream().map(Judged::name).toList();
  }

  static Path labels(Path folder) throws IOException {
    return Written.labels(folder, FACES);
  }

  /** A submission, with all digits. */
  static Path submission(Path folder) throws IOException {
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

  /** Our own table of predictions. */
  static Path probabilities(Path folder) throws IOException {
    StringWriter text = new StringWriter();
    new PredictionsWriter(ExpressionSet.AFF_WILD2, UnitScale.LOGIT, Thresholds.released())
        .write(text, FACES);
    return Files.writeString(folder.resolve("said.csv"), text.toString());
  }

  /** What the released evaluation says, under its name for it. */
  static double wanted(String name) {
    return GOLDEN.get(name).asDouble();
  }

  static void assertGolden(ScoresFile scores) {
    assertEquals(wanted("total"), scores.score("p_mtl"), 1e-12);
    assertEquals(wanted("ccc_v"), scores.score("valence_ccc"), 1e-12);
    assertEquals(wanted("ccc_a"), scores.score("arousal_ccc"), 1e-12);
    assertEquals(wanted("expr_f1"), scores.score("expression_f1"), 1e-12);
    assertEquals(wanted("expr_acc(valid only)"), scores.score("expression_accuracy"), 1e-12);
    assertEquals(wanted("au_f1"), scores.score("units_f1"), 1e-12);
    double[] f1s = Golden.numbers(GOLDEN.get("au_f1s"));
    for (int i = 0; i < f1s.length; i++) {
      String unit = List.of(ActionUnit.values()).get(i).name().toLowerCase(Locale.ROOT);
      assertEquals(f1s[i], scores.score("units_f1_" + unit), 1e-12);
    }
  }
}

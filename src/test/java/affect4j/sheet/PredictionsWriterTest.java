package affect4j.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.eval.Crowd;
import affect4j.eval.Judged;
import affect4j.eval.Said;
import affect4j.eval.Scoreboard;
import affect4j.eval.Truth;
import affect4j.eval.UnitScale;
import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionsWriterTest {
  private static final double[] NONE = {};

  @TempDir Path folder;

  private static String written(List<Judged> faces, ExpressionSet classes) throws IOException {
    StringWriter out = new StringWriter();
    new PredictionsWriter(classes, UnitScale.LOGIT, Thresholds.released()).write(out, faces);
    return out.toString();
  }

  @Test
  void whoReadsItGetsTheSameNumbers() throws IOException {
    List<Judged> faces = Crowd.fourHundred().judged();
    Path said = Files.writeString(folder.resolve("p.csv"), written(faces, ExpressionSet.AFF_WILD2));
    Comparison read = Written.compared(said, Written.labels(folder, faces));
    assertEquals(Thresholds.released(), read.units().thresholds());
    for (int i = 0; i < faces.size(); i++) {
      Said before = faces.get(i).said();
      Said after = read.faces().get(i).said();
      assertArrayEquals(before.va(), after.va());
      assertArrayEquals(before.expression(), after.expression());
      double[] shares = Arrays.stream(before.units()).map(UnitScale.LOGIT::probability).toArray();
      assertArrayEquals(shares, after.units());
      assertEquals(faces.get(i).truth(), read.faces().get(i).truth());
      assertEquals(faces.get(i).name(), read.faces().get(i).name());
    }
  }

  @Test
  void decisionsByFittedThresholdsScoreAsTheyWereTaken() throws IOException {
    Map<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      values.put(unit, 0.3 + 0.02 * values.size());
    }
    Thresholds fitted = Thresholds.of(values);
    List<Judged> faces = Crowd.fourHundred().judged();
    StringWriter out = new StringWriter();
    new PredictionsWriter(ExpressionSet.AFF_WILD2, UnitScale.LOGIT, fitted).write(out, faces);
    Path said = Files.writeString(folder.resolve("p.csv"), out.toString());
    Comparison read = Written.compared(said, Written.labels(folder, faces));
    double wanted =
        Scoreboard.of(faces, ExpressionSet.AFF_WILD2, UnitScale.LOGIT, fitted).units().f1();
    assertEquals(wanted, read.scores().units().f1());
    assertArrayEquals(
        Arrays.stream(faces.get(0).said().units()).map(UnitScale.LOGIT::probability).toArray(),
        read.faces().get(0).said().units());
    StringBuilder list = new StringBuilder(Written.MTL + "\n");
    faces.forEach(face -> list.append(face.name()).append('\n'));
    Path listed = Files.writeString(folder.resolve("list.txt"), list);
    Answers answers = Answers.of(said, Submission.open(listed, Optional.empty()), Optional.empty());
    for (Judged face : faces) {
      assertEquals(
          Answer.of(face.said(), UnitScale.LOGIT, fitted).units(),
          Objects.requireNonNull(answers.byName().get(face.name())).units());
    }
  }

  @Test
  void aTaskThatIsNotSaidHasNoColumns() throws IOException {
    Said said = Said.expression(new double[] {1e-7, 0.25, 0, 0, 0, 1});
    Judged face = new Judged("a, \"b\".jpg", "g", OptionalInt.of(7), said, Truth.nothing());
    assertEquals(
        """
        name,group,frame,expression,anger,disgust,fear,happiness,sadness,surprise
        "a, ""b"".jpg",g,7,surprise,0.0000001,0.25,0,0,0,1
        """,
        written(List.of(face), ExpressionSet.LSD));
  }

  @Test
  void aFaceOfWhichATaskIsNotSaidHasEmptyCells() throws IOException {
    Said va = new Said(new double[] {0.5, -1}, NONE, NONE);
    Said units = new Said(NONE, NONE, new double[12]);
    List<Judged> faces =
        List.of(
            new Judged("a.jpg", "a.jpg", OptionalInt.empty(), va, Truth.nothing()),
            new Judged("b.jpg", "b.jpg", OptionalInt.empty(), units, Truth.nothing()));
    List<String> lines = written(faces, ExpressionSet.LSD).lines().toList();
    assertEquals("a.jpg,a.jpg,,0.5,-1" + ",".repeat(24), lines.get(1));
    assertTrue(lines.get(2).startsWith("b.jpg,b.jpg,,,,0.5,0.5,"), lines.get(2));
    Path said = Files.writeString(folder.resolve("p.csv"), String.join("\n", lines));
    Path labels = Written.file(folder, "l.csv", List.of("file,valence,arousal", "a.jpg,1,1"));
    assertEquals(1, Written.compared(said, labels).scores().va().count());
  }
}

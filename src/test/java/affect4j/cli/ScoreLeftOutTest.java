package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.sheet.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rows that {@code score} leaves out, decides anew or refuses. */
class ScoreLeftOutTest {
  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Written.file(folder, name, List.of(lines));
  }

  @Test
  void whatIsLeftOutIsNamedAndCounted() throws IOException {
    Path truth = file("l.csv", "image,expression", "a,sad", "b,happy");
    Path said = file("p.csv", "image,expression", "a,sad", "c,sad");
    Ran ran = Ran.of("score", said, truth).partly();
    assertEquals(
        List.of(
            "affect4j: " + said + ":3: c: there is no label for it",
            "affect4j: " + truth + ":3: b: nothing is predicted for it"),
        ran.err().lines().toList());
    ran.told("left out     1 labels of pictures without a prediction");
    ran.told("missing_wrong       expression_accuracy  0.5");
  }

  @Test
  void whatIsLeftEmptyInPredictionsIsCountedAndNotDropped() throws IOException {
    String header = "image,valence,arousal,expression";
    Path truth = file("l.csv", header, "a,0,0,sad", "b,0.5,0.5,happy");
    Path said = file("p.csv", header, "a,0,0,sad", "b,0.5,0.5,");
    Path json = folder.resolve("scores.json");
    Ran ran = Ran.of("score", said, truth, "--json", json).partly();
    String line = ":3: b: nothing is said of what its label knows; so in all: expression 1";
    assertEquals("affect4j: " + said + line + System.lineSeparator(), ran.err());
    ran.told("left out     1 known expressions that the predictions leave empty");
    JsonNode left = ScoresFile.read(json).json().get("leftOut");
    assertEquals(1, left.get("unsaid").get("expression").asInt());
    assertEquals(0, left.get("unsaid").get("va").asInt());
  }

  @Test
  void expressionsThatAreDecidedAnewAmongFewerClassesAreCounted() throws IOException {
    String header = "image,neutral,anger,disgust,fear,happiness,sadness,surprise,other";
    Path truth = file("l.txt", "image,expression", "a.jpg,0", "b.jpg,1");
    Path said = file("p.csv", header, "a.jpg,0.6,0.4,0,0,0,0,0,0", "b.jpg,0.1,0.2,0.7,0,0,0,0,0");
    Path json = folder.resolve("scores.json");
    Ran.of("score", said, truth, "--json", json)
        .done()
        .told("decided anew 1 predictions whose likeliest expression is none of the classes");
    assertEquals(1, ScoresFile.read(json).json().get("decidedAnew").asInt());
    Path list = file("list.txt", "image,expression", "a.jpg", "b.jpg");
    Path submission = folder.resolve("s.txt");
    Ran.of("submit", "--list", list, "--predictions", said, "--out", submission)
        .done()
        .told("1 predictions whose likeliest expression the challenge lacks were decided");
    assertEquals("image,expression\na.jpg,0\nb.jpg,1\n", Files.readString(submission));
  }

  @Test
  void labelsOfWhichNoneIsKnownAreRefused() throws IOException {
    Path truth = file("l.csv", "image,valence,arousal", "a,-5,-5");
    Path said = file("p.csv", "image,valence,arousal", "a,0,0");
    Ran.of("score", said, truth)
        .refused("nothing to score: no row has a prediction and a label that is known");
  }
}

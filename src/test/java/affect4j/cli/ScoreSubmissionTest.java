package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.sheet.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code score} of files that were made for a challenge. */
class ScoreSubmissionTest {
  @TempDir Path folder;

  @Test
  void submitWritesWhatScoreFindsCompleteAndScoresTheSame() throws IOException {
    List<String> names = new ArrayList<>(List.of(Written.MTL));
    names.addAll(GoldenFaces.names());
    Path list = Written.file(folder, "list.txt", names);
    Path file = folder.resolve("submission.txt");
    Path said = GoldenFaces.probabilities(folder);
    Ran.of("submit", "--list", list, "--predictions", said, "--out", file).done();
    Path json = folder.resolve("scores.json");
    Ran.of("score", "--list", list, file, GoldenFaces.labels(folder), "--json", json)
        .done()
        .told(file + ": complete, all 400 rows of ");
    ScoresFile scores = ScoresFile.read(json);
    assertEquals(GoldenFaces.wanted("total"), scores.score("p_mtl"), 1e-6); // six decimals
    assertEquals(GoldenFaces.wanted("au_f1"), scores.score("units_f1"), 1e-12);
  }

  @Test
  void aSubmissionThatIsNotCompleteIsRefusedLineByLine() throws IOException {
    Path list = Written.file(folder, "list.txt", List.of("image,expression", "0.jpg", "1.jpg"));
    Path file = Written.file(folder, "s.txt", List.of("image,expression", "0.jpg,9"));
    Ran ran = Ran.of("score", file, "--list", list, "--task", "lsd");
    assertEquals(Main.REFUSED, ran.code(), ran::toString);
    assertEquals(
        List.of(
            "affect4j: " + file + ":2: expression must be 0 to 5, got 9",
            "affect4j: " + file + ": 1.jpg is listed and has no row"),
        ran.err().lines().toList());
  }

  @Test
  void withoutLabelsOneLineSaysWhatToGive() throws IOException {
    Ran.of("score", GoldenFaces.submission(folder))
        .refused("no labels: give LABELS, or --list FILE for a submission");
  }
}

package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} of one network. */
@ExtendWith(TrainedNetworks.Once.class)
class EvaluateCommandTest {
  @TempDir Path folder;
  private final Path faces;
  private final Path emma;
  private final List<Path> runs;

  EvaluateCommandTest(TrainedNetworks networks) {
    faces = networks.faces();
    emma = networks.emma();
    runs = List.of(emma, networks.cotex(), networks.vit());
  }

  private List<Object> common() {
    return List.of("--bootstrap", 20, "--data", faces, "--out", folder);
  }

  /** The last scores that the training itself wrote down. */
  private static Map<String, Double> trained(Path run) throws IOException {
    Map<String, Double> scores = new TreeMap<>();
    List<String> lines = Files.readAllLines(run.resolve("metrics.csv"));
    List<String> names = List.of(lines.get(0).split(",", -1));
    List<String> last = List.of(lines.get(lines.size() - 1).split(",", -1));
    for (int i = 0; i < names.size(); i++) {
      if (!last.get(i).isEmpty()) {
        scores.put(names.get(i), Double.parseDouble(last.get(i)));
      }
    }
    return scores;
  }

  @Test
  void aModelScoresAsItsTrainingSaid() throws IOException {
    for (Path run : runs) {
      Path last = run.resolve("last.safetensors");
      Ran ran = Ran.of("evaluate", "--model", last, common()).done();
      ScoresFile scores = ScoresFile.read(folder.resolve("scores.json"));
      Map<String, Double> wanted = trained(run);
      int compared = 0;
      for (String name : List.of("expression_f1", "expression_accuracy", "va_ccc", "units_f1")) {
        if (scores.has(name)) {
          double value = scores.score(name);
          assertEquals(wanted.getOrDefault(name, Double.NaN), value, 1e-5, () -> name + ran);
          compared++;
        }
      }
      assertTrue(compared >= 2, "compared " + compared);
    }
  }

  @Test
  void aPageATableAndTextAreWritten() throws IOException {
    Ran.of("evaluate", "--model", emma, common())
        .done()
        .told("expected calibration error of the expression");
    String page = Files.readString(folder.resolve("report.html"));
    for (String part :
        List.of("Confusion", "Calibration", "AU12", "read worst", "data:image/png")) {
      assertTrue(page.contains(part), part);
    }
    String text = Files.readString(folder.resolve("scores.md"));
    assertTrue(text.contains("| p_mtl | "), text);
  }

  @Test
  void facesAreShownInOtherWaysToo() {
    Ran ran =
        Ran.of("evaluate", "--bootstrap", 0, "--vary", "--model", emma, "--data", faces).done();
    String answers =
        ".* the same expression [01][.]\\d{4}, the same action units [01][.]\\d{4},"
            + " valence and arousal moved by 0[.]\\d{4}";
    for (String way : List.of("mirrored", "in grey", "at 48 pixels", "at 112 pixels")) {
      assertTrue(
          ran.out().lines().anyMatch(line -> line.startsWith(way) && line.matches(answers)),
          () -> way + " wanted in: " + ran);
    }
  }

  @Test
  void facesWithoutAPictureAreCountedAndOfSeveralSetsApart() throws IOException {
    Path other = folder.resolve("other");
    Ran.of("synth", "--out", other, "--count", 30, "--size", 32, "--seed", 9).done();
    List<String> rows = Files.readAllLines(other.resolve(TrainedNetworks.LABELS));
    Files.delete(other.resolve("cropped_aligned").resolve(rows.get(1).replaceFirst(",.*", "")));
    Path into = folder.resolve("several");
    Ran.of("evaluate", "--model", emma, "--data", faces, other, "--out", into)
        .partly()
        .told("1 listed faces have no picture");
    List<String> table = Files.readAllLines(into.resolve("predictions.csv"));
    assertTrue(table.get(1).startsWith("faces/video"), table.get(1));
    String last = table.get(table.size() - 1);
    assertTrue(last.startsWith("other/video"), last);
  }

  @Test
  void whatCannotBeJudgedIsRefusedInOneLine() {
    Ran.of("evaluate", "--data", faces).refused("no model: give --model RUN|FILE, one or several");
    Ran.of("evaluate", "--model", emma, "--data", faces, "--split", "test")
        .refused(faces + ": faces of its part test wanted, got none");
    Ran.of("evaluate", "--model", emma, "--weight", "1,2", "--data", faces)
        .refused("--weight: a number for each of 1 models wanted, got 2");
  }

  @Test
  void withoutDrawsNothingIsSaidOfIntervals() throws IOException {
    Ran.of("evaluate", "--bootstrap", 0, "--model", emma, "--data", faces, "--out", folder).done();
    String page = Files.readString(folder.resolve("report.html"));
    assertTrue(page.contains("faces; no intervals, for which draws and five groups"));
    assertFalse(page.contains("whisker is") || page.contains("In brackets"));
    Ran.of("evaluate", "--model", emma, "--data", faces, "--limit", -1)
        .refused("--limit must be at least 0, got -1");
  }
}

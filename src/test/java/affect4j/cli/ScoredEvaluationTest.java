package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What evaluate writes of a network scores in its file as the network did. */
@ExtendWith(TrainedNetworks.Once.class)
class ScoredEvaluationTest {
  @TempDir Path folder;
  private final Path faces;
  private final Path emma;
  private final Path vit;

  ScoredEvaluationTest(TrainedNetworks networks) {
    faces = networks.faces();
    emma = networks.emma();
    vit = networks.vit();
  }

  private ScoresFile evaluated(Object... args) throws IOException {
    Ran.of("evaluate", "--bootstrap", 2, "--out", folder, List.of(args)).done();
    return ScoresFile.read(folder.resolve("scores.json"));
  }

  /** Scores the predictions that {@link #evaluated} left. */
  private Ran score(Object... args) {
    Path json = folder.resolve("again.json");
    return Ran.of("score", folder.resolve("predictions.csv"), "--json", json, List.of(args)).done();
  }

  private ScoresFile again() throws IOException {
    return ScoresFile.read(folder.resolve("again.json"));
  }

  private static void assertSame(ScoresFile wanted, ScoresFile got, String... names) {
    for (String name : names) {
      assertEquals(wanted.score(name), got.score(name), name);
    }
  }

  @Test
  void predictionsScoreInTheirFileAsTheModelDid() throws IOException {
    ScoresFile wanted = evaluated("--model", emma, "--data", faces);
    score(faces.resolve(TrainedNetworks.LABELS));
    ScoresFile got = again();
    for (String name : List.of("p_mtl", "va_ccc", "expression_f1", "units_f1", "arousal_rmse")) {
      assertEquals(wanted.score(name), got.score(name), 1e-12, name);
    }
  }

  /** Votes of FER+ on drawn faces: ties, contempt in front, contempt behind. */
  private Path voted() throws IOException {
    Path set = folder.resolve("ferplus");
    Files.createDirectories(set.resolve("valid"));
    List<String> lines =
        new ArrayList<>(
            List.of(
                "file,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF"));
    List<String> votes =
        List.of("4,0,4,0,0,0,0,2,0,0", "2,0,0,0,3,0,0,5,0,0", "0,6,1,0,0,0,0,3,0,0");
    try (Stream<Path> files = Files.walk(faces)) {
      for (Path each : files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList()) {
        String name = "valid/" + lines.size() + ".jpg";
        Files.copy(each, set.resolve(name));
        lines.add(name + "," + votes.get(lines.size() % votes.size()));
      }
    }
    Files.writeString(set.resolve("valid.csv"), String.join("\n", lines) + "\n");
    return set;
  }

  @Test
  void besideVotesToo() throws IOException {
    Path set = voted();
    ScoresFile wanted = evaluated("--model", vit, "--data", set);
    score(set);
    ScoresFile got = again();
    for (String each : List.of("classes", "confusion")) {
      assertEquals(wanted.json().get(each), got.json().get(each));
    }
    assertSame(wanted, got, "expression_f1", "expression_macro_accuracy");
  }

  @Test
  void facesWithoutAMajorityAreLeftOutWhereItIsAskedFor() throws IOException {
    Path set = voted();
    ScoresFile all = evaluated("--model", vit, "--data", set);
    ScoresFile wanted = evaluated("--model", vit, "--data", set, "--votes", "majority");
    assertEquals(all.score("expression_count") / 3, wanted.score("expression_count"), 1);
    score(set, "--votes", "majority");
    assertSame(wanted, again(), "expression_accuracy", "expression_count");
  }

  @Test
  void byFittedThresholdsToo() throws IOException {
    Path tuning = folder.resolve("tuning.json");
    List<Object> train = List.of("--model", vit, "--data", faces, "--split", "train");
    Ran.of("tune", train, "--out", tuning).done();
    ScoresFile wanted = evaluated(train, "--all-faces", "--tuning", tuning);
    score(faces, "--split", "train").told("as the file decides");
    assertSame(wanted, again(), "p_mtl", "units_f1", "expression_f1");
    score(faces, "--split", "train", "--thresholds", tuning);
    assertSame(wanted, again(), "p_mtl", "units_f1", "expression_f1");
  }
}

package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} of several that speak together: networks, epochs, views. */
@ExtendWith(TrainedNetworks.Once.class)
class EvaluateEnsembleTest {
  @TempDir Path folder;
  private final Path faces;
  private final Path emma;
  private final Path cotex;

  EvaluateEnsembleTest(TrainedNetworks networks) {
    faces = networks.faces();
    emma = networks.emma();
    cotex = networks.cotex();
  }

  private ScoresFile evaluated(Object... models) throws IOException {
    Ran.of(
            List.of("evaluate", "--bootstrap", 20, "--data", faces, "--out", folder),
            List.of(models))
        .done();
    return ScoresFile.read(folder.resolve("scores.json"));
  }

  @Test
  void theSameModelTwiceIsAnEnsembleThatSaysTheSame() throws IOException {
    ScoresFile one = evaluated("--model", emma);
    ScoresFile two = evaluated("--model", emma, emma, "--weight", "1,3");
    assertEquals(one.score("p_mtl"), two.score("p_mtl"), 1e-9);
  }

  @Test
  void theKeptEpochsAreAnEnsemble() throws IOException {
    Path first = emma.resolve("epoch-001.safetensors");
    Path second = emma.resolve("epoch-002.safetensors");
    assertTrue(Files.exists(first) && Files.exists(second));
    assertTrue(evaluated("--model", first, second).has("p_mtl"));
  }

  @Test
  void theViewsOfCotexAreHeardTogetherOrAlone() throws IOException {
    List<String> predictions = new ArrayList<>();
    for (String views : List.of("logits", "probabilities", "first", "second")) {
      evaluated("--model", cotex, "--views", views);
      predictions.add(Files.readString(folder.resolve("predictions.csv")));
    }
    assertEquals(4, Set.copyOf(predictions).size(), "files that differ from all others");
  }
}

package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TrainedNetworks.Once.class)
class TuneCommandTest {
  @TempDir Path folder;
  private final Path faces;
  private final Path emma;

  TuneCommandTest(TrainedNetworks networks) {
    faces = networks.faces();
    emma = networks.emma();
  }

  static int facesFittedOn(Path tuning) throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(Files.readAllBytes(tuning))
        .get("tuning")
        .get("fitted")
        .get("faces")
        .asInt();
  }

  @Test
  void whatWasFittedOnIsNotScored() throws IOException {
    Path tuning = folder.resolve("tuning.json");
    List<Object> train = List.of("--model", emma, "--data", faces, "--split", "train");
    Ran.of("tune", train, "--out", tuning, "--share", 0.4).done().told("written to " + tuning);
    int fitted = facesFittedOn(tuning);
    List<Object> tuned = List.of("--bootstrap", 20, "--tuning", tuning, "--out", folder);
    Ran.of("evaluate", train, tuned)
        .done()
        .told(fitted + " faces of the groups that the tuning was fitted on are left out");
    Ran.of("evaluate", train, tuned, "--all-faces").done().told("fitted on flatter it");
  }

  @Test
  void aShareThatLeavesNoneToTellTheGainOnIsRefused() {
    Path out = folder.resolve("never");
    Ran.of("tune", "--model", emma, "--data", faces, "--share", 1, "--out", out)
        .refused("--share must be in (0, 1), got 1.0");
    assertFalse(Files.exists(out));
  }
}

package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TrainedNetworks.Once.class)
class CompareCommandTest {
  private final TrainedNetworks networks;
  private final Path faces;
  private final Path emma;

  CompareCommandTest(TrainedNetworks networks) {
    this.networks = networks;
    faces = networks.faces();
    emma = networks.emma();
  }

  @Test
  void aModelIsNoBetterThanItself() {
    Ran.of("compare", emma, emma, "--data", faces, "--split", "train", "--bootstrap", 20)
        .done()
        .told("+0.0000 [+0.0000, +0.0000]  no difference");
  }

  @Test
  void differencesOverFewVideosAreNotTold() {
    Ran ran = Ran.of("compare", emma, networks.vit(), "--data", faces).done();
    ran.told("too few videos or persons to tell");
    assertFalse(ran.out().contains("clearly"), ran::toString);
  }

  @Test
  void aTunedModelIsNotComparedOnWhatItWasTunedOn(@TempDir Path folder) throws IOException {
    Path tuning = folder.resolve("some.json");
    Path tuned = folder.resolve("tuned.safetensors");
    Ran.of("tune", "--model", emma, "--data", faces, "--split", "train", "--out", tuning).done();
    Ran.of("convert", emma, tuned, "--tuning", tuning).done();
    Ran ran =
        Ran.of("compare", emma, tuned, "--data", faces, "--split", "train", "--bootstrap", 5)
            .done();
    String rest = 70 - TuneCommandTest.facesFittedOn(tuning) + " faces, ";
    assertTrue(ran.out().startsWith(rest), () -> rest + "wanted first in: " + ran);
    Path cotex = networks.cotex();
    Ran.of("convert", cotex, folder.resolve("wrong.safetensors"), "--tuning", tuning)
        .refused(
            tuning
                + ": fitted to other weights than "
                + cotex.resolve("best.safetensors")
                + ", whose sha256 is not named");
  }
}

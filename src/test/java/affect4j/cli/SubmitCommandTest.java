package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code submit} of what networks say. */
@ExtendWith(TrainedNetworks.Once.class)
class SubmitCommandTest {
  @TempDir Path folder;
  private final TrainedNetworks networks;

  SubmitCommandTest(TrainedNetworks networks) {
    this.networks = networks;
  }

  /** The lines of a challenge's list: its header, and the names of all pictures. */
  private List<String> listed() throws IOException {
    List<String> rows = Files.readAllLines(networks.faces().resolve(TrainedNetworks.LABELS));
    List<String> names = new ArrayList<>(List.of(rows.get(0)));
    rows.subList(1, rows.size()).forEach(row -> names.add(row.substring(0, row.indexOf(','))));
    return names;
  }

  @Test
  void aSubmissionIsCompleteThoughAPictureIsMissing() throws IOException {
    List<String> names = listed();
    names.add("video0/99999.jpg");
    Path list = Files.write(folder.resolve("list.txt"), names);
    Path submission = folder.resolve("submission.txt");
    List<Object> pictures = List.of("--list", list, "--pictures", networks.faces());
    Ran.of("submit", "--task", "mtl", pictures, "--model", networks.emma(), "--out", submission)
        .done()
        .noted("1 listed pictures are not in");
    assertEquals(names.size(), Files.readAllLines(submission).size());
    Ran.of("score", submission, "--list", list).done();
  }

  @Test
  void whatIsOfModelsIsRefusedBesidePredictions() throws IOException {
    Path list = Files.write(folder.resolve("list.txt"), listed());
    Path out = folder.resolve("never");
    Ran.of("submit", "--list", list, "--predictions", list, "--tuning", "t.json", "--out", out)
        .refused(
            "--tuning: for --model, got --predictions; --thresholds FILE takes a tuning's"
                + " thresholds");
    assertFalse(Files.exists(out));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefusedBeforeAnythingIsRead() throws IOException {
    Path list = Files.write(folder.resolve("list.txt"), listed());
    Path out = folder.resolve("no/such/submission.txt");
    Ran ran = Ran.of("submit", "--list", list, "--model", "no-model", "--out", out);
    assertEquals(Main.REFUSED, ran.code(), ran::toString);
    assertTrue(ran.err().contains(out.toString()), ran::toString);
  }

  @Test
  void aModelThatSaysLessThanTheChallengeWantsIsRefused() throws IOException {
    Path list = Files.write(folder.resolve("short.txt"), listed().subList(0, 2));
    Path out = folder.resolve("never");
    List<Object> pictures = List.of("--list", list, "--pictures", networks.faces());
    Ran ran = Ran.of("submit", pictures, "--model", networks.cotex(), "--out", out);
    assertEquals(Main.REFUSED, ran.code(), ran::toString);
    List<String> lines = ran.err().lines().toList();
    assertTrue(lines.get(0).startsWith("1 faces in "), ran::toString);
    assertEquals(
        List.of(
            "affect4j: the challenge wants expressions of AFF_WILD2, valence, arousal and action"
                + " units; the model says less"),
        lines.subList(1, lines.size()));
    assertFalse(Files.exists(out));
  }
}

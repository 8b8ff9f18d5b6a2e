package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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

  /** A copy of the faces in which picture {@code name} is cut short. */
  private Path damaged(String name) throws IOException {
    Path copy = folder.resolve("copy");
    try (Stream<Path> all = Files.walk(networks.faces())) {
      for (Path each : all.toList()) {
        Files.copy(each, copy.resolve(networks.faces().relativize(each)));
      }
    }
    Path picture = copy.resolve("cropped_aligned").resolve(name);
    byte[] whole = Files.readAllBytes(picture);
    Files.write(picture, Arrays.copyOf(whole, whole.length / 3));
    return copy;
  }

  @Test
  void aDamagedPictureTakesTheNearestFrameAsAMissingOneDoes() throws IOException {
    List<String> names = listed();
    Path copy = damaged(names.get(2));
    Path list = Files.write(folder.resolve("list.txt"), names);
    Path out = folder.resolve("submission.txt");
    List<Object> pictures = List.of("--list", list, "--pictures", copy);
    Ran.of("submit", "--task", "mtl", pictures, "--model", networks.emma(), "--out", out)
        .partly()
        .noted("1 pictures cannot be read and are left out; the first: " + copy)
        .told(names.size() - 2 + " predicted, 1 copied from the nearest frame, 0 without any");
    List<String> rows = Files.readAllLines(out);
    String copied = rows.get(2).substring(rows.get(2).indexOf(','));
    assertTrue(rows.get(1).endsWith(copied) || rows.get(3).endsWith(copied), copied);
  }

  @Test
  void aDamagedPictureIsLeftOutOfAnEvaluationAComparisonAndATuning() throws IOException {
    Path copy = damaged(listed().get(2));
    String left = "1 pictures cannot be read and are left out; the first: " + copy;
    Ran plain = Ran.of("evaluate", "--model", networks.emma(), "--data", networks.faces()).done();
    String all = plain.out().lines().filter(line -> line.startsWith("faces ")).findFirst().get();
    int count = Integer.parseInt(all.replaceAll("^faces +(\\d+), .*", "$1"));
    Ran.of("evaluate", "--model", networks.emma(), "--vary", "--data", copy)
        .partly()
        .told("faces        " + (count - 1) + ", valid of")
        .told(left);
    Ran.of("compare", networks.emma(), networks.vit(), "--data", copy)
        .partly()
        .told(count - 1 + " faces, valid of")
        .told(left);
    Path out = folder.resolve("tuning.json");
    Ran.of("tune", "--model", networks.emma(), "--data", copy, "--out", out).partly().noted(left);
  }

  @Test
  void picturesAreFoundThroughALink() throws IOException {
    List<String> names = listed();
    Path list = Files.write(folder.resolve("list.txt"), names);
    Path link = Files.createSymbolicLink(folder.resolve("link"), networks.faces());
    Path out = folder.resolve("submission.txt");
    Ran.of("submit", "--list", list, "--pictures", link, "--model", networks.emma(), "--out", out)
        .done();
    assertEquals(names.size(), Files.readAllLines(out).size());
  }

  @Test
  void whereNoPictureCanBeReadNothingIsWritten() throws IOException {
    Files.write(folder.resolve("1.jpg"), new byte[0]);
    Path list = Files.write(folder.resolve("list.txt"), List.of(listed().get(0), "1.jpg"));
    Path out = folder.resolve("never.txt");
    Ran ran =
        Ran.of("submit", "--task", "mtl", "--list", list, "--model", networks.emma(), "--out", out);
    assertEquals(Main.REFUSED, ran.code(), ran::toString);
    ran.noted("1 pictures cannot be read and are left out; the first: ");
    assertFalse(Files.exists(out));
  }
}

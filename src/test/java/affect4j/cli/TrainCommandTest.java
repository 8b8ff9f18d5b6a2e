package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code train} and {@code pretrain} tell of data and settings, and what they refuse. */
class TrainCommandTest {
  private static final String TRAINING = "training_set_annotations.txt";

  @TempDir Path folder;
  private Path faces;
  private Path out;

  @BeforeEach
  void draw() {
    faces = folder.resolve("faces");
    out = folder.resolve("run");
    Ran.of("synth", "--out", faces, "--count", 24, "--size", 16, "--seed", 4).done();
  }

  private static List<String> sets(String... more) {
    return Stream.of(more).flatMap(set -> Stream.of("--set", set)).toList();
  }

  private Ran train(String network, Path into, String... more) {
    List<Object> data = List.of("--data", faces, "--out", into);
    return network.equals("mae")
        ? Ran.of(
            "pretrain",
            data,
            sets("decoder.dim=32", "decoder.depth=1", "decoder.heads=2"),
            tiny(),
            sets(more))
        : Ran.of("train", network, data, network.equals("dan") ? List.of() : tiny(), sets(more));
  }

  private static List<String> tiny() {
    return sets(
        "vit.image=16",
        "vit.patch=8",
        "vit.dim=32",
        "vit.depth=1",
        "vit.heads=2",
        "data.batch=6",
        "update.accumulate=1",
        "schedule.warmup=0",
        "schedule.epochs=1");
  }

  private static final String[] DAN = {
    "image=32", "width=8", "heads=2", "data.order=SHUFFLED", "descent.epochs=1"
  };

  private Ran dan(Path into, String... more) {
    List<String> all = new ArrayList<>(List.of(DAN));
    all.addAll(List.of(more));
    return train("dan", into, all.toArray(String[]::new));
  }

  @Test
  void whatWouldTeachNothingIsRefused() {
    Ran few = train("vit", out, "update.accumulate=40");
    assertEquals(Main.REFUSED, few.code(), few::toString);
    few.noted(
        "the training faces fill 2 batches of 6, and an update wants 40 (update.accumulate):"
            + " nothing would be learnt");
    train("vit", folder.resolve("b"), "classes=AFFECT_NET_8")
        .refused(
            "--set: classes must be AFF_WILD2 where tasks is ALL; tasks=EXPRESSION tells others"
                + " apart; got AFFECT_NET_8");
    train("mae", folder.resolve("c"), "mask=0")
        .refused("--set: mask must be above 0 for MAE, which learns what is hidden; got 0.0");
    train("mae", folder.resolve("d"), "update.layerDecay=0.5")
        .refused(
            "--set: update.layerDecay must be 1: all layers of this network learn alike; got 0.5");
    train("emma", folder.resolve("e"), "priors=[x]", "dan.use=NOTHING")
        .refused(
            "--set: dan.weights, dan.use and dan.weight have no part where priors stand in the"
                + " DAN's place");
    train("vit", folder.resolve("f"), "schedule.ahead=2")
        .refused("--set: schedule: schedule.ahead must be 0 or 1, got 2");
  }

  @Test
  void aDanOfAnotherOrderOfExpressionsIsNoPrior() {
    dan(out, "classes=AFF_WILD2", "data.batch=6").done();
    Path dan = out.resolve("last.safetensors");
    train("emma", folder.resolve("e"), "dan.weights=" + dan, "dan.width=8", "dan.heads=2")
        .refused(
            dan
                + ": a DAN whose expressions are neutral, happiness, sadness, surprise, fear,"
                + " disgust, anger, contempt wanted, got neutral, anger, disgust, fear, happiness,"
                + " sadness, surprise, other");
  }

  @Test
  void aDanIsNotLeftWithABatchOfOneFace() throws IOException {
    int count = Files.readAllLines(faces.resolve(TRAINING)).size() - 1;
    dan(out, "classes=AFF_WILD2", "data.last=KEEP", "data.batch=" + (count - 1))
        .refused(
            "the last batch of an epoch of "
                + count
                + " faces would be of one, which DAN cannot normalise; give data.last=DROP or"
                + " another data.batch");
  }

  @Test
  void howASetWasReadAndWhatIsMissingIsTold() throws IOException {
    List<String> rows = Files.readAllLines(faces.resolve(TRAINING));
    String lost = rows.get(1).substring(0, rows.get(1).indexOf(','));
    Files.delete(faces.resolve("cropped_aligned").resolve(lost));
    train("vit", out)
        .done()
        .noted(faces + ": read as s-aff-wild2; neutral, anger, disgust")
        .noted(
            faces
                + ": 1 listed faces of its part train have no picture and are left out, such as "
                + lost);
  }

  @Test
  void aRunWithoutFacesToScoreSaysSoAndItsFolderIsAModel() throws IOException {
    Path valid = faces.resolve("validation_set_annotations.txt");
    Files.write(valid, Files.readAllLines(valid).subList(0, 1));
    train("vit", out).done().noted("no faces to score: no set has a part valid;");
    assertFalse(Files.exists(out.resolve("best.safetensors")));
    Ran.of("inspect", out).done().told("fits       every entry");
    train("vit", folder.resolve("b"), "data.valid=[" + faces + "]")
        .refused("[" + faces + "]: faces of a part valid wanted, to score, got none");
  }

  @Test
  void aRunGoesOnWithoutTheFilesThatItBeganWithAndTellsOfOtherData() throws IOException {
    Path mae = folder.resolve("mae");
    train("mae", mae).done();
    train("vit", out, "vit.weights=" + mae.resolve("last.safetensors")).done();
    Files.move(mae, folder.resolve("elsewhere"));
    // As if it had been stopped in the middle: an epoch is left to learn.
    Path config = out.resolve("config.yaml");
    String written = Files.readString(config);
    assertTrue(written.contains("epochs: 1\n"), written);
    Files.writeString(config, written.replace("epochs: 1\n", "epochs: 2\n"));
    String others = "the data are others than when the run began";
    Ran same = Ran.of("train", "vit", "--resume", "--out", out).done();
    assertFalse(same.err().contains(others), same::toString);
    same.noted("epoch 2");
    List<String> rows = Files.readAllLines(faces.resolve(TRAINING));
    Files.write(faces.resolve(TRAINING), rows.subList(0, rows.size() - 1));
    Ran.of("train", "vit", "--resume", "--out", out).done().noted(others);
  }

  @Test
  void aRunOfAnotherNetworkDoesNotGoOn() {
    train("vit", out).done();
    Ran.of("train", "emma", "--resume", "--out", out)
        .refused(
            out
                + ": a run of train vit, which goes on by: affect4j train vit --resume --out "
                + out);
    Ran.of("pretrain", "--resume", "--out", out)
        .refused(
            out
                + ": a run of train vit, which goes on by: affect4j train vit --resume --out "
                + out);
  }

  @Test
  void facesWithoutExpressionsCannotBeDrawnByThem() throws IOException {
    Path plain = folder.resolve("plain");
    Files.createDirectories(plain);
    try (Stream<Path> all = Files.walk(faces)) {
      int number = 0;
      for (Path each : all.filter(file -> file.toString().endsWith(".jpg")).toList()) {
        Files.copy(each, plain.resolve(number++ + ".jpg"));
      }
      assertTrue(number > 20);
    }
    Ran ran =
        Ran.of("train", "dan", "--data", plain, "--out", out, sets("image=32", "data.batch=5"));
    assertEquals(Main.REFUSED, ran.code(), ran::toString);
    ran.noted("faces with an expression of AFFECT_NET_8 wanted, to draw each as often as any");
  }
}

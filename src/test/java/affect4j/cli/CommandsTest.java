package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.infer.TinyModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path model;
  private Path photos;

  @BeforeEach
  void writeModelAndPhotos() throws IOException {
    model = TinyModel.in(folder);
    photos = Files.createDirectory(folder.resolve("photos"));
    TinyModel.picture(photos, "b.png");
    TinyModel.picture(Files.createDirectory(photos.resolve("a")), "c.png");
  }

  private int run(Object... args) {
    String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }

  private void refused(String line, Object... args) {
    assertEquals(Main.REFUSED, run(args), err.toString());
    assertEquals("affect4j: " + line + System.lineSeparator(), err.toString());
  }

  @Test
  void analyzeWritesARowForEachFaceInTheOrderOfTheFiles() throws IOException {
    Path csv = folder.resolve("faces.csv");
    assertEquals(
        Main.DONE,
        run("analyze", "--weights", model, "--aligned", "--format", "csv", "--out", csv, photos),
        err.toString());
    List<String> lines = Files.readAllLines(csv);
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).startsWith(photos.resolve("a/c.png") + ",1,0,0.000,1,1,0,0,40,40,"));
    assertTrue(lines.get(2).startsWith(photos.resolve("b.png") + ",1,0,"));
    assertTrue(err.toString().startsWith("2 photos, 2 faces, "), err.toString());
  }

  @Test
  void aPhotoThatCannotBeReadIsNamedAndTheRestIsWritten() throws IOException {
    Files.write(photos.resolve("empty.jpg"), new byte[0]);
    Path csv = folder.resolve("faces.csv");
    assertEquals(
        Main.PARTLY,
        run("analyze", "--weights", model, "--aligned", "--format", "csv", "--out", csv, photos));
    assertEquals(3, Files.readAllLines(csv).size());
    assertTrue(err.toString().contains("affect4j: skipped " + photos.resolve("empty.jpg")));
    assertTrue(err.toString().contains(", 1 failure"));
  }

  @Test
  void drawingsLieAsThePhotosLie() {
    Path drawn = folder.resolve("drawn");
    assertEquals(
        Main.DONE,
        run(
            "analyze",
            "--weights",
            model,
            "--aligned",
            "--draw",
            drawn,
            "--out",
            folder.resolve("t.txt"),
            photos),
        err.toString());
    assertTrue(Files.isRegularFile(drawn.resolve("a/c.png")));
    assertTrue(Files.isRegularFile(drawn.resolve("b.png")));
  }

  @Test
  void aMissingPathIsRefusedBeforeAnythingIsWritten() {
    Path csv = folder.resolve("faces.csv");
    Path missing = folder.resolve("nowhere");
    refused(
        missing + ": no such file or folder",
        "analyze",
        "--weights",
        model,
        "--out",
        csv,
        photos,
        missing);
    assertFalse(Files.exists(csv));
  }

  @Test
  void aFolderWithoutPicturesIsRefused() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("none"));
    refused(
        empty
            + ": holds no photo or video; wanted files such as .mp4, or ending in .bmp, .dib, .jfif, .jpe, .jpeg, .jpg,"
            + " .png, .tif, .tiff, .webp",
        "analyze",
        "--weights",
        model,
        empty);
  }

  @Test
  void anUnknownOptionIsNamed() {
    refused("Unknown option: '--wieghts' (see --help)", "analyze", "--wieghts", model, photos);
  }

  @Test
  void anUnwritableOutputIsRefusedBeforeAnythingIsRead() {
    Path out = folder.resolve("no/such/place.csv");
    refused(
        out + ": cannot be written: there is no directory " + out.getParent(),
        "analyze",
        "--weights",
        model,
        "--out",
        out,
        photos);
  }

  @Test
  void analyzeReadsFacesWithEmmaAlone() {
    refused(
        "--model dan: analyze reads faces with emma; other networks can be inspected and converted",
        "analyze",
        "--model",
        "dan",
        "--weights",
        model,
        photos);
  }

  @Test
  void inspectTellsWhatAFileIs() {
    assertEquals(Main.DONE, run("inspect", model, "--entries"), err.toString());
    String said = out.toString();
    assertTrue(said.contains("format     safetensors, "), said);
    assertTrue(said.contains("network    EMMA: "), said);
    assertTrue(said.contains("fits       every entry"), said);
    assertTrue(said.contains("labels     expression: neutral, anger, disgust, fear,"), said);
    assertTrue(said.contains("vit.cls_token  float32 (1, 1, 64)"), said);
  }

  @Test
  void inspectListsEveryDifferenceFromTheNetworkThatIsNamed() {
    assertEquals(Main.DONE, run("inspect", model, "--model", "emma"), err.toString());
    refused("not dan: no entry fc.weight", "inspect", model, "--model", "dan");
  }

  @Test
  void convertWritesAWholeModelWithRoundedWeights() {
    Path small = folder.resolve("small.safetensors");
    assertEquals(Main.DONE, run("convert", model, small, "--dtype", "bf16"), err.toString());
    assertEquals(Main.DONE, run("inspect", small), err.toString());
    assertTrue(out.toString().contains("bfloat16="), out.toString());
    assertTrue(out.toString().contains("fits       every entry"), out.toString());
  }

  @Test
  void dataTellsWhatASetHoldsBesideWhatWasPublished() throws IOException {
    Path set = folder.resolve("celeba");
    Files.createDirectories(set.resolve("img_align_celeba"));
    Files.write(set.resolve("img_align_celeba/000001.jpg"), new byte[] {1});
    Files.write(set.resolve("img_align_celeba/000002.jpg"), new byte[] {1});
    Files.writeString(
        set.resolve("list_eval_partition.txt"),
        "000001.jpg 0\n000002.jpg 1\n000003.jpg 1\n000001.jpg 0\n");
    assertEquals(Main.DONE, run("data", set, "--duplicates"), err.toString());
    List<String> lines = out.toString().lines().map(line -> line.replaceAll(" +", " ")).toList();
    assertEquals(set.toString(), lines.get(0));
    assertEquals("kind celeba", lines.get(1));
    assertTrue(lines.get(2).matches("digest [0-9a-f]{64}"), lines.get(2));
    assertEquals(
        List.of(
            "classes none",
            " train published differs valid published differs",
            "pictures 2 162,770 -162,768 1 19,867 -19,866",
            "missing 0 1",
            "groups 1 1",
            "1 names that came before, 0 of them across splits",
            "0 groups in more than one split",
            "1 pictures whose bytes came before, 1 of them across splits",
            " train 000001.jpg = valid 000002.jpg",
            ""),
        lines.subList(3, lines.size()));
  }

  @Test
  void dataRefusesABadRowInOneLineAndSkipsItAmongOthers() throws IOException {
    Path csv = folder.resolve("faces.csv");
    Files.writeString(csv, "image,valence\nphotos/b.png,3.2\n");
    refused(csv + ":2: valence must be in [-1, 1], got 3.2", "data", csv);
    assertEquals(Main.PARTLY, run("data", csv, photos));
    assertTrue(err.toString().contains("affect4j: skipped " + csv + ":2: "), err.toString());
    assertTrue(out.toString().contains("kind       pictures"), out.toString());
  }

  @Test
  void dataNamesTheKindsThatThereAre() {
    assertEquals(Main.REFUSED, run("data", photos, "--kind", "coco"));
    assertTrue(err.toString().contains("no kind \"coco\"; there are s-aff-wild2, lsd, "));
  }

  @Test
  void theHelpOfATrainingListsTheSettingsOfItsNetwork() {
    assertEquals(Main.DONE, run("train", "cotex", "--help"), err.toString());
    assertTrue(out.toString().contains("loss.lambda: 33.3"), out.toString());
    assertFalse(out.toString().contains("dan.width"), out.toString());
    assertEquals(Main.DONE, run("pretrain", "--help"), err.toString());
    assertTrue(out.toString().contains("decoder.dim: 512"), out.toString());
  }
}

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
  void withoutAModelOneLineSaysWhatToGive() {
    refused(
        "no model: give --weights FILE, an EMMA checkpoint (.pth, .safetensors);"
            + " docs/models.md says where published weights are described",
        "analyze",
        photos);
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
            + ": holds no picture; wanted files ending in .bmp, .dib, .jfif, .jpe, .jpeg, .jpg,"
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
}

package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.infer.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  @TempDir Path folder;
  private Path model;
  private Path photos;

  @BeforeEach
  void writeModelAndPhotos() throws IOException {
    model = TinyModel.in(folder);
    photos = Files.createDirectory(folder.resolve("photos"));
    TinyModel.picture(photos, "b.png");
    TinyModel.picture(Files.createDirectory(photos.resolve("a")), "c.png");
  }

  @Test
  void analyzeWritesARowForEachFaceInTheOrderOfTheFiles() throws IOException {
    Path csv = folder.resolve("faces.csv");
    List<Object> table = List.of("--format", "csv", "--out", csv);
    Ran ran = Ran.of("analyze", "--weights", model, "--aligned", table, photos).done();
    List<String> lines = Files.readAllLines(csv);
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).startsWith(photos.resolve("a/c.png") + ",1,0,0.000,1,1,0,0,40,40,"));
    assertTrue(lines.get(2).startsWith(photos.resolve("b.png") + ",1,0,"));
    assertTrue(ran.err().startsWith("2 photos, 2 faces, "), ran::toString);
  }

  @Test
  void aPhotoThatCannotBeReadIsNamedAndTheRestIsWritten() throws IOException {
    Files.write(photos.resolve("empty.jpg"), new byte[0]);
    Path csv = folder.resolve("faces.csv");
    List<Object> table = List.of("--format", "csv", "--out", csv);
    Ran.of("analyze", "--weights", model, "--aligned", table, photos)
        .partly()
        .noted("affect4j: skipped " + photos.resolve("empty.jpg"))
        .noted(", 1 failure");
    assertEquals(3, Files.readAllLines(csv).size());
  }

  @Test
  void drawingsLieAsThePhotosLie() {
    Path drawn = folder.resolve("drawn");
    List<Object> places = List.of("--draw", drawn, "--out", folder.resolve("t.txt"));
    Ran.of("analyze", "--weights", model, "--aligned", places, photos).done();
    assertTrue(Files.isRegularFile(drawn.resolve("a/c.png")));
    assertTrue(Files.isRegularFile(drawn.resolve("b.png")));
  }

  @Test
  void aMissingPathIsRefusedBeforeAnythingIsWritten() {
    Path csv = folder.resolve("faces.csv");
    Path missing = folder.resolve("nowhere");
    Ran.of("analyze", "--weights", model, "--out", csv, photos, missing)
        .refused(missing + ": no such file or folder");
    assertFalse(Files.exists(csv));
  }

  @Test
  void aFolderWithoutPicturesIsRefused() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("none"));
    Ran.of("analyze", "--weights", model, empty)
        .refused(
            empty
                + ": holds no photo or video; wanted files such as .mp4, or ending in .bmp, .dib,"
                + " .jfif, .jpe, .jpeg, .jpg, .png, .tif, .tiff, .webp");
  }

  @Test
  void anUnknownOptionIsNamed() {
    Ran.of("analyze", "--wieghts", model, photos)
        .refused("Unknown option: '--wieghts' (see --help)");
  }

  @Test
  void anUnwritableOutputIsRefusedBeforeAnythingIsRead() {
    Path out = folder.resolve("no/such/place.csv");
    Ran.of("analyze", "--weights", model, "--out", out, photos)
        .refused(out + ": cannot be written: there is no directory " + out.getParent());
  }

  @Test
  void analyzeReadsFacesWithEmmaAlone() {
    Ran.of("analyze", "--model", "dan", "--weights", model, photos)
        .refused(
            "--model dan: analyze reads faces with emma; other networks can be inspected and"
                + " converted");
  }

  @Test
  void inspectTellsWhatAFileIs() {
    Ran.of("inspect", model, "--entries")
        .done()
        .told("format     safetensors, ")
        .told("network    EMMA: ")
        .told("fits       every entry")
        .told("labels     expression: neutral, anger, disgust, fear,")
        .told("vit.cls_token  float32 (1, 1, 64)");
  }

  @Test
  void inspectListsEveryDifferenceFromTheNetworkThatIsNamed() {
    Ran.of("inspect", model, "--model", "emma").done();
    Ran.of("inspect", model, "--model", "dan").refused("not dan: no entry fc.weight");
  }

  @Test
  void convertWritesAWholeModelWithRoundedWeights() {
    Path small = folder.resolve("small.safetensors");
    Ran.of("convert", model, small, "--dtype", "bf16").done();
    Ran.of("inspect", small).done().told("bfloat16=").told("fits       every entry");
  }

  @Test
  void convertWritesTheMeanOfModelsThatLookAtTheSame() throws IOException {
    Path mean = folder.resolve("mean.safetensors");
    Ran.of("convert", model, mean, "--mean", model, "--mean", model).done();
    Ran.of("inspect", mean).done().told("the mean of ").told("fits       every entry");
    Path tuning = Files.writeString(folder.resolve("tuning.json"), "{}");
    Ran.of("convert", model, mean, "--mean", model, "--tuning", tuning)
        .refused(
            "--tuning: fitted to one model's weights; write the mean (--mean), tune that, and"
                + " convert it");
    Path missing = folder.resolve("nowhere.safetensors");
    Ran.of("convert", model, mean, "--mean", missing)
        .refused(missing + ": no such file or folder; wanted a checkpoint");
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
    Ran ran = Ran.of("data", set, "--duplicates").done();
    List<String> lines = ran.out().lines().map(line -> line.replaceAll(" +", " ")).toList();
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
  void dataNamesPicturesThatWouldEndATraining() throws IOException {
    Path set = Files.createDirectory(folder.resolve("set"));
    Path sound = TinyModel.picture(set, "a.png");
    byte[] bytes = Files.readAllBytes(sound);
    Files.write(set.resolve("b.png"), Arrays.copyOf(bytes, bytes.length / 2));
    Path csv = set.resolve("train.csv");
    Files.writeString(csv, "image,valence\na.png,0.5\n");
    Ran.of("data", csv, "--check").done().told("0 pictures missing, 0 that cannot be read");
    Files.writeString(csv, "image,valence\na.png,0.5\nb.png,0.5\nc.png,0.5\n");
    Ran.of("data", csv).done();
    Ran.of("data", csv, "--check")
        .partly()
        .told("1 pictures missing, 1 that cannot be read")
        .told("  missing train c.png")
        .told("  damaged train " + set.resolve("b.png"));
  }

  @Test
  void dataRefusesABadRowInOneLineAndSkipsItAmongOthers() throws IOException {
    Path csv = folder.resolve("faces.csv");
    Files.writeString(csv, "image,valence\nphotos/b.png,3.2\n");
    Ran.of("data", csv).refused(csv + ":2: valence must be in [-1, 1], got 3.2");
    Ran.of("data", csv, photos)
        .partly()
        .noted("affect4j: skipped " + csv + ":2: ")
        .told("kind       pictures");
  }

  @Test
  void dataNamesTheKindsThatThereAre() {
    Ran ran = Ran.of("data", photos, "--kind", "coco");
    assertEquals(Main.REFUSED, ran.code(), ran::toString);
    ran.noted("no kind \"coco\"; there are s-aff-wild2, lsd, ");
  }

  @Test
  void theHelpOfATrainingListsTheSettingsOfItsNetwork() {
    Ran train = Ran.of("train", "cotex", "--help").done().told("loss.lambda: 33.3");
    assertFalse(train.out().contains("dan.width"), train::toString);
    Ran.of("pretrain", "--help").done().told("decoder.dim: 512");
  }

  @Test
  void theHelpTakesNoValueOfAnOptionForANetwork() {
    Ran train = Ran.of("train", "--out", "vit", "emma", "--help").done();
    assertTrue(train.out().contains("Settings of emma"), train::toString);
    Ran.of("train", "--help").done().told("vgg");
  }
}

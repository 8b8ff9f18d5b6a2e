package affect4j.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {
  private static final String KINDS =
      "s-aff-wild2, lsd, celeba, affectnet-2021, affectnet-2017, raf-db, affectnet-folders,"
          + " fer-plus, diffusionfer, landmarks68, csv, folders, lfw, pictures";

  @TempDir Path folder;

  @Test
  void aFolderOfNothingIsRefusedWithAllKinds() {
    new Lying(folder).refused("ROOT: no data set that is known; the kinds are " + KINDS);
  }

  @Test
  void aKindMayBeForced() throws IOException {
    Lying set = new Lying(folder).pictures("happy/1.jpg");
    assertEquals("folders", set.open().kind());
    assertEquals("pictures", set.open("pictures").kind());
    IOException e = assertThrows(IOException.class, () -> set.open("celeba"));
    assertEquals(
        folder + ": not celeba; wanted list_eval_partition.txt beside img_align_celeba",
        e.getMessage());
    var unknown = assertThrows(IllegalArgumentException.class, () -> set.open("coco"));
    assertEquals("no kind \"coco\"; there are " + KINDS, unknown.getMessage());
  }

  @Test
  void aPathThatIsNoDataSetIsRefused() throws IOException {
    Path none = folder.resolve("none");
    Path zip = Files.writeString(folder.resolve("faces.tar.gz"), "x");
    Path tar = Files.writeString(folder.resolve("faces.tar"), "x".repeat(1000));
    assertEquals(none + ": no such file or folder", refusal(none));
    assertEquals(
        zip + ": a folder, an uncompressed .tar, a .csv or a .txt was wanted, got .gz",
        refusal(zip));
    assertEquals(tar + ": cannot be read as a tar: Corrupted TAR archive.", refusal(tar));
  }

  private static String refusal(Path path) {
    return String.valueOf(assertThrows(IOException.class, () -> DataSets.open(path)).getMessage());
  }

  @Test
  void aTarThatWasCutOffIsRefused() throws IOException {
    byte[] whole = new byte[5000];
    Path tar = folder.resolve("a.tar");
    Lying set = new Lying(folder.resolve("in")).bytes("1.jpg", whole).bytes("2.jpg", whole);
    byte[] bytes = Files.readAllBytes(set.tar(tar));
    Files.write(tar, Arrays.copyOf(bytes, 512 + 5120 + 512 + 2000));
    assertEquals(tar + ": cannot be read as a tar: Truncated TAR archive", refusal(tar));
  }

  @Test
  void namesThatAreLongLinkedOrRepeatedAreReadFromATar() throws IOException {
    Path archive = folder.resolve("odd.tar");
    String longName = "a".repeat(150) + "/" + "b".repeat(120) + ".jpg";
    try (OutputStream file = Files.newOutputStream(archive);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(file, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      Lying.entry(tar, "./" + longName, bytes("long"));
      Lying.entry(tar, "./c.jpg", bytes("old"));
      Lying.entry(tar, "./c.jpg", bytes("new"));
      TarArchiveEntry link = new TarArchiveEntry("./d.jpg", TarConstants.LF_LINK);
      link.setLinkName("./c.jpg");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    DataSet read = DataSets.open(archive);
    assertEquals(List.of(longName, "c.jpg", "d.jpg"), Lying.names(read, Split.TRAIN));
    assertEquals("long", Lying.contents(read.of(Split.TRAIN).get(0)));
    assertEquals("new", Lying.contents(read.of(Split.TRAIN).get(1)));
    assertEquals("new", Lying.contents(read.of(Split.TRAIN).get(2)));
    assertEquals(
        List.of("1 files come again under the same name; the last of each counts"), read.notes());
  }

  @Test
  void aTableInATarMayNameFilesFromWhereItLies() throws IOException {
    Lying set = new Lying(folder.resolve("in")).pictures("img/1.jpg");
    set.list("train.csv", "image,valence", "./img/1.jpg,0.5");
    assertEquals(1, set.open().of(Split.TRAIN).size());
    DataSet read = DataSets.open(set.tar(folder.resolve("a.tar")));
    assertEquals(List.of(), read.missingOf(Split.TRAIN));
    assertEquals("img/1.jpg", Lying.contents(read.of(Split.TRAIN).get(0)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theDigestIsOfNamesAndLabelsAndNotOfPlaces() throws IOException {
    Lying here = new Lying(folder.resolve("here")).pictures("a.jpg");
    Lying there = new Lying(folder.resolve("there")).pictures("a.jpg");
    here.list("train.csv", "image,valence", "a.jpg,0.5");
    there.list("train.csv", "image,valence", "a.jpg,0.50");
    String digest = here.open().digest();
    assertEquals(64, digest.length());
    assertEquals(digest, there.open().digest());
    there.list("train.csv", "image,valence", "a.jpg,0.51");
    assertNotEquals(digest, there.open().digest());
    there.list("train.csv", "image,arousal", "a.jpg,0.5");
    assertNotEquals(digest, there.open().digest());
    Files.delete(there.root.resolve("train.csv"));
    there.list("valid.csv", "image,valence", "a.jpg,0.5");
    assertNotEquals(digest, there.open().digest());
  }
}

package affect4j.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Landmarks68Test {
  private static final String HEADER =
      IntStream.range(0, Landmarks.COUNT)
          .mapToObj(i -> ",x" + i + ",y" + i)
          .collect(Collectors.joining("", "file,person", "\n"));

  @TempDir private Path folder;

  /** A row whose point i is (first + i, i). */
  private static String row(String file, String person, int first) {
    return IntStream.range(0, Landmarks.COUNT)
        .mapToObj(i -> "," + (first + i) + "," + i)
        .collect(Collectors.joining("", file + "," + person, "\n"));
  }

  private Path tar(String table, List<String> pictures) throws IOException {
    Path file = folder.resolve("set.tar");
    try (OutputStream out = Files.newOutputStream(file);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      add(tar, "train.csv", table);
      for (int i = 0; i < pictures.size(); i++) {
        add(tar, pictures.get(i), "picture " + i);
      }
    }
    return file;
  }

  private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  private static String text(Sample sample) throws IOException {
    return new String(sample.picture().bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void rowsOfOneNameGoWithItsFilesInOrder() throws IOException {
    String table = HEADER + row("a.jpg", "A", 10) + row("b.jpg", "B", 20) + row("a.jpg", "C", 30);
    DataSet set = DataSets.open(tar(table, List.of("a.jpg", "b.jpg", "a.jpg")));
    assertEquals("landmarks68", set.kind());
    List<Sample> train = set.of(Split.TRAIN);
    assertEquals(List.of("a.jpg#1", "a.jpg", "b.jpg"), train.stream().map(Sample::name).toList());
    assertEquals(List.of("A", "C", "B"), train.stream().map(Sample::group).toList());
    assertEquals("picture 0", text(train.get(0)));
    assertEquals("picture 2", text(train.get(1)));
    assertEquals(new Point(31, 1), train.get(1).labels().landmarks().orElseThrow().get(1));
  }

  @Test
  void theLastRowGoesWithTheOneFileThatIsLeft() throws IOException {
    String table = HEADER + row("a.jpg", "A", 10) + row("a.jpg", "C", 30);
    DataSet set = DataSets.open(tar(table, List.of("a.jpg")));
    assertEquals(List.of("C"), set.of(Split.TRAIN).stream().map(Sample::group).toList());
    assertTrue(set.notes().toString().contains("train.csv:2: a.jpg has 1 files"));
  }

  @Test
  void aCoordinateThatIsNoNumberNamesItsLine() throws IOException {
    Path file = tar(HEADER + row("a.jpg", "A", 10).replace(",11,1,", ",x,1,"), List.of("a.jpg"));
    IOException refused = assertThrows(IOException.class, () -> DataSets.open(file));
    assertTrue(
        String.valueOf(refused.getMessage()).endsWith("train.csv:2: x1 must be a number, got x"),
        refused.getMessage());
  }

  @Test
  void aPictureThatIsNotThereIsMissing() throws IOException {
    DataSet set = DataSets.open(tar(HEADER + row("a.jpg", "A", 10), List.of("b.jpg")));
    assertEquals(List.of("a.jpg"), set.missingOf(Split.TRAIN));
  }

  @Test
  void theDigestFollowsTheLandmarks() throws IOException {
    Labels one = Labels.of(new Landmarks(Collections.nCopies(Landmarks.COUNT, new Point(1, 2))));
    Labels other = Labels.of(new Landmarks(Collections.nCopies(Landmarks.COUNT, new Point(1, 3))));
    assertNotEquals(digest(one), digest(other));
    assertEquals(digest(one), digest(one));
    assertNotEquals(digest(one), digest(Labels.NONE));
  }

  private static String digest(Labels labels) {
    PictureSource none = new PictureSource.OwnFile(Path.of("a.jpg"));
    Sample sample = new Sample("a.jpg", none, labels, "a");
    return new DataSet(
            "made",
            "landmarks68",
            List.of(),
            Map.of(Split.TRAIN, List.of(sample)),
            Map.of(),
            List.of())
        .digest();
  }
}

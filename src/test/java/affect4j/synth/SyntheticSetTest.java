package affect4j.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.image.Picture;
import affect4j.image.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticSetTest {
  private static final int COUNT = 24;

  @TempDir Path folder;

  private Path written() throws IOException {
    Path set = folder.resolve("set");
    new SyntheticSet(6, COUNT, 32).write(set, () -> {});
    return set;
  }

  private static List<String> rows(Path set, String split) throws IOException {
    List<String> lines = Files.readAllLines(set.resolve(split + "_set_annotations.txt"));
    assertEquals("image,valence,arousal,expression,aus", lines.get(0));
    return lines.subList(1, lines.size());
  }

  private static Set<String> videos(List<String> rows) {
    Set<String> videos = new HashSet<>();
    rows.forEach(row -> videos.add(row.substring(0, row.indexOf('/'))));
    return videos;
  }

  @Test
  void everyRowHasSixteenValuesOfTheirKindsAndAPictureOfTheRightSize() throws IOException {
    Path set = written();
    List<String> rows = new ArrayList<>(rows(set, "training"));
    rows.addAll(rows(set, "validation"));
    assertEquals(COUNT, rows.size());
    for (String row : rows) {
      List<String> values = List.of(row.split(",", -1));
      assertEquals(16, values.size(), row);
      assertTrue(values.get(0).matches("video\\d+/\\d{5}\\.jpg"), row);
      for (String number : values.subList(1, 3)) {
        double value = Double.parseDouble(number);
        assertTrue(value == -5 || Math.abs(value) <= 1, row);
      }
      assertTrue(Set.of("-1", "0", "1", "2", "3", "4", "5", "6", "7").contains(values.get(3)), row);
      assertTrue(Set.of("-1", "0", "1").containsAll(values.subList(4, 16)), row);
      Picture picture =
          new PictureReader().read(set.resolve("cropped_aligned").resolve(values.get(0)));
      assertEquals(32, picture.width());
      assertEquals(32, picture.height());
    }
  }

  @Test
  void noVideoIsInBothSplits() throws IOException {
    Path set = written();
    Set<String> training = videos(rows(set, "training"));
    Set<String> validation = videos(rows(set, "validation"));
    assertEquals(Set.of("video0", "video2"), training);
    assertEquals(Set.of("video1"), validation);
  }

  @Test
  void rowsSayWhatTheFaceShowsAndWhatIsMissing() {
    for (int i = 0; i < 300; i++) {
      LabelledFace face = LabelledFace.of(6, i);
      String[] values = SyntheticSet.line(face).split(",", -1);
      assertEquals(face.labels().valence().orElse(-5), Double.parseDouble(values[1]), 1e-4);
      assertEquals(face.labels().arousal().orElse(-5), Double.parseDouble(values[2]), 1e-4);
      assertEquals(face.labels().expression().isEmpty(), values[3].equals("-1"));
      assertEquals(face.labels().units().isEmpty(), values[15].equals("-1"));
    }
  }

  @Test
  void anInterruptedRunLeavesNothing() throws IOException {
    AtomicInteger painted = new AtomicInteger();
    Path set = folder.resolve("set");
    var e =
        assertThrows(
            IllegalStateException.class,
            () ->
                new SyntheticSet(6, COUNT, 16)
                    .write(
                        set,
                        () -> {
                          if (painted.incrementAndGet() == 5) {
                            throw new IllegalStateException("stop");
                          }
                        }));
    assertEquals("stop", e.getMessage());
    assertTrue(painted.get() < COUNT, painted + " faces were painted after all");
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void anEmptyFolderIsFilledAndAFullOneRefused() throws IOException {
    Path set = Files.createDirectory(folder.resolve("set"));
    SyntheticSet small = new SyntheticSet(6, 11, 16);
    small.write(set, () -> {});
    assertTrue(Files.isRegularFile(set.resolve("training_set_annotations.txt")));
    var e = assertThrows(IOException.class, () -> small.write(set, () -> {}));
    assertEquals(set + ": a new or empty folder was wanted, this one is not empty", e.getMessage());
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    var e =
        assertThrows(IOException.class, () -> new SyntheticSet(6, 11, 16).write(file, () -> {}));
    assertEquals(file + ": a folder to write was wanted, got a file", e.getMessage());
  }

  @Test
  void tooFewFacesForTwoSplitsAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new SyntheticSet(0, 10, 112));
    assertEquals(
        "count must be at least 11, so that both splits have faces; got 10", e.getMessage());
  }

  @Test
  void aSheetShowsTenRowsOfEight() {
    Picture sheet = new ContactSheet(0, 16).paint();
    assertEquals(8 * 20 + 4, sheet.width());
    assertEquals(10 * 20 + 64, sheet.height());
    assertFalse(sheet.pixels()[0] == 0);
  }

  @Test
  void anEmptyFolderAndALinkToOneAreFilledAndStayWhatTheyAre() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), empty);
    new SyntheticSet(6, COUNT, 32).write(link, () -> {});
    assertTrue(Files.isSymbolicLink(link));
    try (Stream<Path> inside = Files.list(empty)) {
      assertEquals(
          List.of(
              "cropped_aligned", "training_set_annotations.txt", "validation_set_annotations.txt"),
          inside.map(each -> each.getFileName().toString()).sorted().toList());
    }
    assertEquals(COUNT, rows(empty, "training").size() + rows(empty, "validation").size());
  }

  @Test
  void aLinkThatLeadsNowhereIsRefusedBeforeAnythingIsPainted() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    var e =
        assertThrows(IOException.class, () -> new SyntheticSet(6, COUNT, 32).write(link, () -> {}));
    assertEquals(link + ": a link to a folder wanted, this one leads nowhere", e.getMessage());
  }
}

package affect4j.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import affect4j.data.Split;
import affect4j.data.Votes;
import affect4j.eval.Scoreboard;
import affect4j.label.ActionUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFaceTableTest {
  private static final Path REAL = Path.of("../shared/media/OpenFace_Test.csv");

  /** As version 1 writes it: blanks, and names that differ only by case. */
  private static final String OLD =
      "frame, timestamp, confidence, success, pose_Rx, pose_Ry, pose_Rz, "
          + points("x_")
          + points("y_")
          + points("X_")
          + "AU01_r, AU45_r, AU01_c, AU12_c, AU45_c";

  @TempDir Path folder;

  private static String points(String name) {
    return IntStream.range(0, 68).mapToObj(i -> name + i + ", ").collect(Collectors.joining());
  }

  private static String numbers(double first) {
    return IntStream.range(0, 68).mapToObj(i -> first + i + ",").collect(Collectors.joining());
  }

  private static String row(int frame, int success, String units) {
    return frame
        + ",0.04,0.875,"
        + success
        + ",0.1,-0.2,1.5e-2,"
        + numbers(0.5)
        + numbers(100)
        + numbers(-7)
        + units;
  }

  private List<OpenFaceRow> read(String... lines) throws IOException {
    return OpenFaceTable.read(Written.file(folder, "clip.csv", List.of(lines)));
  }

  private String refused(String... lines) {
    var e = assertThrows(IOException.class, () -> read(lines));
    return String.valueOf(e.getMessage()).replace(folder + "/", "");
  }

  @Test
  void theOldStyleIsRead() throws IOException {
    List<OpenFaceRow> rows = read(OLD, row(7, 1, " 1.25, 0 , 1,0,1.0"));
    OpenFaceRow row = rows.get(0);
    assertEquals(1, rows.size());
    assertEquals(7, row.frame());
    assertEquals(0, row.face());
    assertEquals(0.04, row.timestamp());
    assertEquals(0.875, row.confidence());
    assertTrue(row.success());
    assertEquals(67.5, row.landmarks().orElseThrow().get(67).x());
    assertEquals(167, row.landmarks().orElseThrow().get(67).y());
    assertEquals(Math.toDegrees(0.1), row.pose().orElseThrow().pitch(), 1e-12);
    assertEquals(Math.toDegrees(-0.2), row.pose().orElseThrow().yaw(), 1e-12);
    assertEquals(Math.toDegrees(0.015), row.pose().orElseThrow().roll(), 1e-12);
    assertEquals(Map.of("AU01", 1.25, "AU45", 0.0), row.intensities());
    assertEquals(Map.of("AU01", true, "AU12", false, "AU45", true), row.decisions());
  }

  /**
   * As {@code analyze --aligned --pose --landmarks} writes it: there was no need to find a face.
   */
  @Test
  void pointsAndPoseOfAFaceMayBeUnknown() throws IOException {
    String header = "frame,face_id,timestamp,confidence,success,pose_Rx,pose_Ry,pose_Rz";
    String points = (points("x_") + points("y_")).replace(" ", "");
    OpenFaceRow row =
        read(header + "," + points + "AU12_c", "1,0,0.000,1.00,1,,,," + ",".repeat(136) + "1.0")
            .get(0);
    assertTrue(row.landmarks().isEmpty());
    assertTrue(row.pose().isEmpty());
    assertEquals(Map.of("AU12", true), row.decisions());
  }

  @Test
  void theNewStyleTellsFacesApart() throws IOException {
    List<OpenFaceRow> rows =
        read(
            "frame,face_id,timestamp,confidence,success,AU01_c",
            "1,0,0.000,0.98,1,1.0",
            "1,3,0.000,0.98,1,0.0");
    assertEquals(3, rows.get(1).face());
    assertTrue(rows.get(0).landmarks().isEmpty());
    assertTrue(rows.get(0).pose().isEmpty());
    assertTrue(rows.get(0).intensities().isEmpty());
  }

  @Test
  void aPhotoHasFacesAndNoFrames() throws IOException {
    List<OpenFaceRow> rows = read("face,confidence,AU01_c", "0,0.925,1.0", "1,0.875,0.0");
    assertEquals(1, rows.get(1).face());
    assertEquals(1, rows.get(1).frame());
    assertEquals(0, rows.get(1).timestamp());
    assertTrue(rows.get(1).success());
  }

  @Test
  void whatOpenFaceWritesWithoutSuccessIsNotRead() throws IOException {
    OpenFaceRow row = read(OLD, row(1, 0, "-nan(ind),0,1,1,1")).get(0);
    assertFalse(row.success());
    assertTrue(row.landmarks().isEmpty());
    assertTrue(row.pose().isEmpty());
    assertTrue(row.intensities().isEmpty());
    assertTrue(row.decisions().isEmpty());
  }

  @Test
  void aBadRowIsNamedWithItsLine() {
    String good = row(1, 1, "0,0,1,1,1");
    assertEquals("clip.csv:3: 216 values wanted, got 3", refused(OLD, good, "2,0.08,0.5"));
    assertEquals(
        "clip.csv:2: AU01_r must be a number, got -nan(ind)",
        refused(OLD, row(1, 1, "-nan(ind),0,1,1,1")));
    assertEquals(
        "clip.csv:2: AU12_c must be 0 or 1, got 0.5", refused(OLD, row(1, 1, "0,0,1,0.5,1")));
    assertEquals(
        "clip.csv:2: frame must be a whole number from 1 on, got 0",
        refused(OLD, row(0, 1, "0,0,1,1,1")));
    assertEquals(
        "clip.csv:1: a column x_5 was wanted too, as OpenFace writes it",
        refused(OLD.replace(" x_5,", " q,"), good));
    assertEquals(
        "clip.csv:1: OpenFace's header was wanted: frame, timestamp, confidence, success, ...",
        refused("image,valence,arousal", "a,0,0"));
  }

  @Test
  void decisionsAreScoredByFrameAndAu24IsLeftOut() throws IOException {
    List<String> units = openFaceUnits();
    Path said =
        Written.file(
            folder,
            "clip.csv",
            List.of(
                "frame,face_id,timestamp,confidence,success,"
                    + String.join(",", units.stream().map(unit -> unit + "_c").toList()),
                "1,0,0.00,0.98,1," + Written.times(11, "1.0"),
                "2,0,0.04,0.98,1," + Written.times(11, "0.0"),
                "3,0,0.08,0.10,0," + Written.times(11, "1.0")));
    Path labels =
        Written.file(
            folder,
            "labels.txt",
            List.of(
                Written.MTL,
                "clip/00001.jpg,0.5,0.5,4," + Written.times(12, "1"),
                "clip/00002.jpg,0.5,0.5,4," + Written.times(12, "0"),
                "clip/00003.jpg,0.5,0.5,4," + Written.times(12, "1")));
    Comparison comparison = Written.compared(said, labels);
    Scoreboard scores = comparison.scores();
    assertEquals(1, scores.units().of(ActionUnit.AU12).f1());
    assertEquals(2, scores.units().of(ActionUnit.AU12).count());
    assertEquals(0, scores.units().of(ActionUnit.AU24).count());
    assertEquals(11.0 / 12, scores.units().f1(), 1e-12);
    assertEquals(1, comparison.leftOut().unsaid().units());
    assertEquals(
        "OpenFace, which does not tell AU24", Sheets.predictions(said, Told.NOTHING).form());
  }

  @Test
  void aTableMayBeTheLabelsToo() throws IOException {
    Path table =
        Written.file(
            folder,
            "clip.csv",
            List.of(
                "frame,timestamp,confidence,success,"
                    + String.join(",", openFaceUnits().stream().map(unit -> unit + "_c").toList()),
                "1,0.00,0.98,1," + Written.times(11, "1")));
    Sheet labels = Sheets.labels(table, Told.NOTHING, Split.VALID, Votes.SHARES);
    assertEquals("clip/00001.jpg", labels.name(0));
    assertEquals(11, Written.compared(table, table).faces().get(0).truth().units().size());
  }

  @Test
  void intensitiesAloneDecideNothing() throws IOException {
    Path table =
        Written.file(
            folder,
            "clip.csv",
            List.of("frame,timestamp,confidence,success,AU01_r", "1,0,0.9,1,2.5"));
    var e = assertThrows(IOException.class, () -> Sheets.predictions(table, Told.NOTHING));
    assertEquals(
        table
            + ":1: decisions on action units (AU01_c) were wanted in OpenFace's table, got"
            + " intensities (AU01_r) alone",
        e.getMessage());
  }

  @Test
  void whatOpenFaceWroteIsRead() throws IOException {
    assumeTrue(Files.exists(REAL), "needs ../shared/media, which is not here");
    List<OpenFaceRow> rows = OpenFaceTable.read(REAL);
    assertEquals(100, rows.size());
    assertEquals(17, rows.get(0).intensities().size());
    assertEquals(18, rows.get(0).decisions().size());
    assertEquals(277.276, rows.get(0).landmarks().orElseThrow().get(0).x());
    assertEquals(17.0507, rows.get(0).pose().orElseThrow().pitch(), 1e-4);
    assertTrue(rows.stream().allMatch(OpenFaceRow::success));
    assertEquals(100, rows.get(99).frame());

    List<String> labels = new ArrayList<>(List.of(Written.MTL));
    for (OpenFaceRow row : rows) {
      labels.add(label(row));
    }
    Comparison comparison = Written.compared(REAL, Written.file(folder, "labels.txt", labels));
    assertEquals(100, comparison.faces().size());
    assertEquals(1, comparison.scores().units().accuracy());
    assertEquals(1100, comparison.scores().units().count());
  }

  private static String label(OpenFaceRow row) {
    StringBuilder line =
        new StringBuilder(String.format("OpenFace_Test/%05d.jpg,-5,-5,-1", row.frame()));
    for (ActionUnit unit : ActionUnit.values()) {
      line.append(Boolean.TRUE.equals(row.decisions().get(unit.name())) ? ",1" : ",0");
    }
    return line.toString();
  }

  private static List<String> openFaceUnits() {
    return Stream.of(ActionUnit.values())
        .filter(unit -> unit != ActionUnit.AU24)
        .map(ActionUnit::name)
        .toList();
  }
}

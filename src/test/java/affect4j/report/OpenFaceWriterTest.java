package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.infer.Reading;
import affect4j.label.Thresholds;
import affect4j.report.Detail.Extra;
import affect4j.report.Detail.Subject;
import affect4j.sheet.OpenFaceRow;
import affect4j.sheet.OpenFaceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFaceWriterTest {
  private static final String UNITS =
      ",AU01_c,AU02_c,AU04_c,AU06_c,AU07_c,AU10_c,AU12_c,AU15_c,AU23_c,AU25_c,AU26_c";
  private static final String POINTS = points("x_") + points("y_");

  @Test
  void aSequenceHasOpenFacesColumnsAndDigits() throws IOException {
    Detail detail = Detail.of(Subject.SEQUENCE, Extra.LANDMARKS, Extra.POSE);
    Reading frame =
        new Reading(
            "v.mp4",
            31,
            30 / 29.97,
            Optional.of(Samples.marked(2, Samples.smile(Thresholds.half()))));
    List<String> lines = written(detail, frame).lines().toList();
    assertEquals(
        "frame,face_id,timestamp,confidence,success,pose_Rx,pose_Ry,pose_Rz" + POINTS + UNITS,
        lines.get(0));
    String x = IntStream.range(0, 68).mapToObj(i -> "," + i + ".2").collect(Collectors.joining());
    String y =
        IntStream.range(0, 68).mapToObj(i -> "," + (100 - i) + ".0").collect(Collectors.joining());
    assertEquals(
        "31,2,1.001,0.88,1,-0.314,-0.794,0.000"
            + x
            + y
            + ",0.0,0.0,0.0,1.0,0.0,0.0,1.0,0.0,0.0,1.0,0.0",
        lines.get(1));
  }

  @Test
  void whatIsWrittenIsReadAgain(@TempDir Path folder) throws IOException {
    Detail detail = Detail.of(Subject.SEQUENCE, Extra.LANDMARKS, Extra.POSE);
    Reading frame =
        new Reading(
            "v.mp4", 5, 0.16, Optional.of(Samples.marked(2, Samples.smile(Thresholds.half()))));
    Reading empty = new Reading("v.mp4", 6, 0.2, Optional.empty());
    Path file = Files.writeString(folder.resolve("v.csv"), written(detail, frame, empty));
    List<OpenFaceRow> rows = OpenFaceTable.read(file);
    assertEquals(5, rows.get(0).frame());
    assertEquals(2, rows.get(0).face());
    assertEquals(67.2, rows.get(0).landmarks().orElseThrow().get(67).x());
    assertEquals(-45.5, rows.get(0).pose().orElseThrow().yaw(), 0.03);
    assertEquals(true, rows.get(0).decisions().get("AU12"));
    assertEquals(false, rows.get(1).success());
  }

  @Test
  void aFrameWithoutAFaceIsZeros() throws IOException {
    Detail detail = Detail.of(Subject.SEQUENCE, Extra.LANDMARKS, Extra.POSE);
    String text = written(detail, new Reading("v.mp4", 2, 0.04, Optional.empty()));
    assertEquals(
        "2,0,0.040,0.00,0,0.000,0.000,0.000" + ",0.0".repeat(136 + 11),
        text.lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void whatIsNotMeasuredOfAFaceIsEmptyAndNotZero() throws IOException {
    String text = written(Detail.of(Subject.SEQUENCE, Extra.POSE), Samples.smiling("a.jpg"));
    assertEquals(
        "1,0,0.000,0.88,1,,,,0.0,0.0,0.0,1.0,0.0,0.0,1.0,0.0,0.0,1.0,0.0",
        text.lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void aPhotoBeginsOtherwiseAndHasNoRowWithoutAFace() throws IOException {
    assertEquals(
        "face,confidence" + UNITS + "\n0,0.875,0.0,0.0,0.0,1.0,0.0,0.0,1.0,0.0,0.0,1.0,0.0\n",
        written(Detail.SCORES, Samples.smiling("a.jpg")));
    assertEquals(
        "face,confidence" + UNITS + "\n", written(Detail.SCORES, Reading.withoutFace("a.jpg")));
  }

  @Test
  void twoPhotosInOneTableAreRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> written(Detail.SCORES, Samples.smiling("a.jpg"), Samples.smiling("b.jpg")));
    assertEquals(
        "a table of OpenFace is of one photo or video, got a.jpg and b.jpg;"
            + " csv, json, feat and parquet hold several",
        e.getMessage());
  }

  @Test
  void logitsAreRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> written(Detail.of(Subject.STILLS, Extra.LOGITS), Samples.smiling("a.jpg")));
    assertEquals("logits: in csv, json, parquet, but not in openface", e.getMessage());
  }

  private static String points(String name) {
    return IntStream.range(0, 68).mapToObj(i -> "," + name + i).collect(Collectors.joining());
  }

  private static String written(Detail detail, Reading... readings) throws IOException {
    return Samples.written(Format.OPENFACE, detail, readings);
  }
}

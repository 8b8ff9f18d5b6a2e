package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.face.Box;
import affect4j.infer.Reading;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import affect4j.report.Detail.Extra;
import affect4j.report.Detail.Subject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
  private static final String HEADER =
      "file,frame,face_id,timestamp,confidence,success,face_x,face_y,face_width,face_height,"
          + "valence,arousal,expression,"
          + "neutral,anger,disgust,fear,happiness,sadness,surprise,other,"
          + "AU01_p,AU02_p,AU04_p,AU06_p,AU07_p,AU10_p,AU12_p,AU15_p,AU23_p,AU24_p,AU25_p,AU26_p,"
          + "AU01_c,AU02_c,AU04_c,AU06_c,AU07_c,AU10_c,AU12_c,AU15_c,AU23_c,AU24_c,AU25_c,AU26_c";

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void speakGerman() {
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void aFaceIsOneLineWithPointsWhateverTheLocale() throws IOException {
    assertEquals(
        HEADER
            + "\na.jpg,1,0,0.000,0.875,1,10,20.5,100,120,0.712345679,-0.25,happiness,"
            + "0.00643446157,0.00643446157,0.00643446157,0.00643446157,"
            + "0.954958769,0.00643446157,0.00643446157,0.00643446157,"
            + "0.119202922,0.119202922,0.119202922,0.817574476,0.119202922,0.119202922,"
            + "0.952574127,0.119202922,0.119202922,0.119202922,0.562176501,0.119202922,"
            + "0,0,0,1,0,0,1,0,0,0,1,0\n",
        csv(Detail.SCORES, Samples.smiling("a.jpg")));
  }

  @Test
  void withoutReadingsThereIsStillAHeader() throws IOException {
    assertEquals(HEADER + "\n", csv(Detail.SCORES));
  }

  @Test
  void logitsFollowTheOtherColumns() throws IOException {
    List<String> lines =
        csv(Detail.of(Subject.STILLS, Extra.LOGITS), Samples.smiling("a.jpg")).lines().toList();
    assertEquals(
        HEADER
            + ",logit_neutral,logit_anger,logit_disgust,logit_fear,logit_happiness,logit_sadness,"
            + "logit_surprise,logit_other,"
            + "logit_AU01,logit_AU02,logit_AU04,logit_AU06,logit_AU07,logit_AU10,"
            + "logit_AU12,logit_AU15,logit_AU23,logit_AU24,logit_AU25,logit_AU26",
        lines.get(0));
    assertEquals(
        "0,0,0,1,0,0,1,0,0,0,1,0" + ",0,0,0,0,5,0,0,0" + ",-2,-2,-2,1.5,-2,-2,3,-2,-2,-2,0.25,-2",
        lines.get(1).substring(lines.get(1).indexOf(",0.119202922,0,0,0,1") + 13));
  }

  @Test
  void poseAndLandmarksComeOnRequest() throws IOException {
    Detail detail = Detail.of(Subject.STILLS, Extra.LANDMARKS, Extra.POSE);
    Reading marked = Reading.still("a.jpg", Samples.marked(0, Samples.smile(Thresholds.half())));
    String csv = csv(detail, marked, Samples.smiling("b.jpg"), Reading.withoutFace("c.jpg"));
    List<String> lines = csv.lines().toList();
    assertTrue(lines.get(0).startsWith(HEADER + ",pitch,yaw,roll,x_0,x_1,x_2,"), lines.get(0));
    assertTrue(lines.get(0).contains(",x_67,y_0,") && lines.get(0).endsWith(",y_67"));
    assertEquals("-45.50", cell(csv, "yaw"));
    assertEquals("67.25", cell(csv, "x_67"));
    assertEquals("33.00", cell(csv, "y_67"));
    assertTrue(lines.get(2).endsWith(",1,0" + ",".repeat(139)), lines.get(2));
    assertEquals("c.jpg,1,,0.000,,0" + ",".repeat(39 + 139), lines.get(3));
  }

  @Test
  void aPhotoWithoutAFaceIsOneRowOfEmptyValues() throws IOException {
    assertEquals(
        HEADER + "\nhill.jpg,1,,0.000,,0" + ",".repeat(39) + "\n",
        csv(Detail.SCORES, Reading.withoutFace("hill.jpg")));
    assertEquals(
        "hill.jpg,1,,0.000,,0" + ",".repeat(59),
        csv(Detail.of(Subject.STILLS, Extra.LOGITS), Reading.withoutFace("hill.jpg"))
            .lines()
            .skip(1)
            .findFirst()
            .get());
  }

  @Test
  void namesWithCommasQuotesAndLineBreaksAreQuoted() throws IOException {
    assertEquals(
        HEADER
            + "\n\"a, b.jpg\""
            + (",1,,0.000,,0" + ",".repeat(39))
            + "\n\"say \"\"hi\"\".jpg\""
            + (",1,,0.000,,0" + ",".repeat(39))
            + "\n\"two\nlines.jpg\""
            + (",1,,0.000,,0" + ",".repeat(39))
            + "\n\u00e4 b'c.jpg"
            + (",1,,0.000,,0" + ",".repeat(39))
            + "\n",
        csv(
            Detail.SCORES,
            Reading.withoutFace("a, b.jpg"),
            Reading.withoutFace("say \"hi\".jpg"),
            Reading.withoutFace("two\nlines.jpg"),
            Reading.withoutFace("\u00e4 b'c.jpg")));
  }

  @Test
  void framesOfAVideoHaveTheirNumberAndTime() throws IOException {
    Reading frame = new Reading("v.mp4", 31, 30 / 29.97, Optional.empty());
    assertEquals(
        "v.mp4,31,,1.001,,0" + ",".repeat(39),
        csv(Detail.SCORES, frame).lines().skip(1).findFirst().get());
  }

  @Test
  void tinyAndHugeNumbersAreWrittenWithoutAnExponent() throws IOException {
    Scores scores =
        new Scores(1e-7, 12345678, Samples.indifferent(), Samples.units(-20), Thresholds.half());
    String csv =
        csv(Detail.SCORES, Reading.still("a.jpg", Samples.seen(0, new Box(0, 0, 1e6, 1), scores)));
    assertEquals(
        "a.jpg,1,0,0.000,0.875,1,0,0,1000000,1,0.0000001,12345678,neutral,0.125,0.125",
        csv.lines().skip(1).findFirst().get().substring(0, 76));
    assertFalse(csv.lines().skip(1).anyMatch(line -> line.contains("E-")));
  }

  @Test
  void whoComparesThePrintedProbabilityWithTheThresholdDecidesAsWeDid() throws IOException {
    double threshold = 0.3;
    double justAbove = Math.log(threshold / (1 - threshold)) + 1e-12;
    Map<ActionUnit, Double> thresholds = Samples.units(threshold);
    Scores scores =
        new Scores(
            0, 0, Samples.indifferent(), Samples.units(justAbove), Thresholds.of(thresholds));
    String csv =
        csv(Detail.SCORES, Reading.still("a", Samples.seen(0, new Box(0, 0, 1, 1), scores)));
    assertEquals("1", cell(csv, "AU01_c"));
    assertTrue(Double.parseDouble(cell(csv, "AU01_p")) > threshold, cell(csv, "AU01_p"));
  }

  private static String cell(String csv, String column) {
    List<String> lines = csv.lines().toList();
    int at = List.of(lines.get(0).split(",", -1)).indexOf(column);
    return lines.get(1).split(",", -1)[at];
  }

  private static String csv(Detail detail, Reading... readings) throws IOException {
    return Samples.written(Format.CSV, detail, readings);
  }
}

package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.infer.Reading;
import affect4j.label.Thresholds;
import affect4j.report.Detail.Extra;
import affect4j.report.Detail.Subject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeatWriterTest {
  private static final String FACE =
      "frame,FaceRectX,FaceRectY,FaceRectWidth,FaceRectHeight,FaceScore";
  private static final String UNITS =
      ",AU01,AU02,AU04,AU06,AU07,AU10,AU12,AU15,AU23,AU24,AU25,AU26";
  private static final String REST =
      ",anger,disgust,fear,happiness,sadness,surprise,neutral,other,valence,arousal,input";

  @Test
  void photosAreCountedFromZeroAndOneWithoutAFaceIsARowOfNaN() throws IOException {
    String p = "0.00643446157";
    String a = "0.119202922";
    assertEquals(
        FACE
            + UNITS
            + REST
            + "\n0,10,20.5,100,120,0.875"
            + ("," + a).repeat(3)
            + ",0.817574476,0.119202922,0.119202922,0.952574127"
            + ("," + a).repeat(3)
            + ",0.562176501,0.119202922,"
            + String.join(",", p, p, p, "0.954958769", p, p, p, p)
            + ",0.712345679,-0.25,a.jpg\n1"
            + ",NaN".repeat(27)
            + ",\"b, c.jpg\"\n",
        written(Detail.SCORES, Samples.smiling("a.jpg"), Reading.withoutFace("b, c.jpg")));
  }

  @Test
  void aVideoHasItsFramesFromZeroPersonsAndTimes() throws IOException {
    Detail detail = Detail.of(Subject.SEQUENCE, Extra.LANDMARKS, Extra.POSE);
    Reading frame =
        new Reading(
            "v.mp4",
            31,
            30 / 29.97,
            Optional.of(Samples.marked(2, Samples.smile(Thresholds.half()))));
    String text = written(detail, frame, new Reading("v.mp4", 32, 1.1, Optional.empty()));
    List<String> lines = text.lines().toList();
    assertTrue(lines.get(0).startsWith(FACE + ",x_0,x_1,"), lines.get(0));
    assertTrue(
        lines.get(0).endsWith(",y_67" + UNITS + ",Pitch,Roll,Yaw" + REST + ",Identity,timestamp"));
    assertTrue(lines.get(1).startsWith("30,10,20.5,100,120,0.875,0.25,1.25,"), lines.get(1));
    assertTrue(lines.get(1).contains(",-18,0.02,-45.5,"), lines.get(1));
    assertTrue(lines.get(1).endsWith(",v.mp4,Person_2,1.001"), lines.get(1));
    assertTrue(lines.get(2).startsWith("31,NaN,"), lines.get(2));
    assertTrue(lines.get(2).endsWith(",NaN,v.mp4,NaN,1.100"), lines.get(2));
  }

  private static String written(Detail detail, Reading... readings) throws IOException {
    return Samples.written(Format.FEAT, detail, readings);
  }
}

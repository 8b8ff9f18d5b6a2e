package affect4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.infer.Reading;
import affect4j.label.Thresholds;
import affect4j.report.Detail.Extra;
import affect4j.report.Detail.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void theHeaderSaysWhatTheNumbersDependOn() throws IOException {
    JsonNode root = JSON.readTree(json(Detail.SCORES));
    assertEquals("affect4j readings", root.get("format").asString());
    assertEquals(1, root.get("version").asInt());
    assertEquals("0.1.0", root.get("affect4j").asString());
    assertEquals("emma", root.get("model").asString());
    assertEquals("emma.pth", root.at("/weights/file").asString());
    assertEquals("0123456789abcdef".repeat(4), root.at("/weights/sha256").asString());
    assertEquals("fp32", root.get("precision").asString());
    assertEquals("cpu", root.get("device").asString());
    assertEquals(
        List.of("neutral", "anger", "disgust", "fear", "happiness", "sadness", "surprise", "other"),
        root.get("expressions").valueStream().map(JsonNode::asString).toList());
    assertEquals(12, root.get("units").size());
    assertEquals(
        JSON.readTree(
            "{\"name\": \"AU12\", \"movement\": \"lip corner puller\", \"threshold\": 0.5}"),
        root.at("/units/6"));
    assertEquals(
        JSON.readTree("{\"from\": -1, \"to\": 1, \"note\": \"not clipped\"}"),
        root.at("/ranges/valence"));
    assertEquals(0, root.get("readings").size());
  }

  @Test
  void aFaceCarriesItsNumbersUnderTheirNames() throws IOException {
    JsonNode reading =
        JSON.readTree(json(Detail.SCORES, Samples.smiling("a.jpg"))).at("/readings/0");
    assertEquals("a.jpg", reading.get("file").asString());
    assertEquals(1, reading.get("frame").asInt());
    JsonNode face = reading.get("face");
    assertEquals(0, face.get("id").asInt());
    assertEquals(0.875, face.get("confidence").asDouble());
    assertEquals(
        JSON.readTree("{\"x\": 10, \"y\": 20.5, \"width\": 100, \"height\": 120}").toString(),
        face.get("box").toString());
    assertEquals(0.712345679, face.get("valence").asDouble());
    assertEquals(-0.25, face.get("arousal").asDouble());
    assertEquals("happiness", face.get("expression").asString());
    assertEquals(0.954958769, face.at("/expressions/happiness").asDouble());
    assertEquals(8, face.get("expressions").size());
    assertEquals(0.119202922, face.at("/units/AU01/probability").asDouble());
    assertFalse(face.at("/units/AU01/present").asBoolean());
    assertEquals(0.952574127, face.at("/units/AU12/probability").asDouble());
    assertTrue(face.at("/units/AU12/present").asBoolean());
    assertEquals(12, face.get("units").size());
    assertFalse(face.has("logits"));
  }

  @Test
  void logitsComeOnRequest() throws IOException {
    JsonNode logits =
        JSON.readTree(json(Detail.of(Subject.STILLS, Extra.LOGITS), Samples.smiling("a.jpg")))
            .at("/readings/0/face/logits");
    assertEquals(20, logits.size());
    assertEquals(5, logits.get("happiness").asDouble());
    assertEquals(0.25, logits.get("AU25").asDouble());
  }

  @Test
  void poseAndLandmarksComeOnRequestAndAreNullWhereNotMeasured() throws IOException {
    Detail detail = Detail.of(Subject.STILLS, Extra.LANDMARKS, Extra.POSE);
    Reading marked = Reading.still("a.jpg", Samples.marked(0, Samples.smile(Thresholds.half())));
    JsonNode readings =
        JSON.readTree(json(detail, marked, Samples.smiling("b.jpg"))).get("readings");
    JsonNode face = readings.at("/0/face");
    assertEquals(-18, face.at("/pose/pitch").asDouble());
    assertEquals(-45.5, face.at("/pose/yaw").asDouble());
    assertEquals(0.02, face.at("/pose/roll").asDouble());
    assertEquals(68, face.get("landmarks").size());
    assertEquals(67.25, face.at("/landmarks/67/0").asDouble());
    assertEquals(33, face.at("/landmarks/67/1").asDouble());
    assertTrue(readings.at("/1/face/pose").isNull());
    assertTrue(readings.at("/1/face/landmarks").isNull());
  }

  @Test
  void anAbsentFaceIsNullAndEachReadingIsOneLine() throws IOException {
    String text =
        json(Detail.SCORES, Reading.withoutFace("a \"b\"\n.jpg"), Reading.withoutFace("c.jpg"));
    assertTrue(
        text.endsWith(
            """
            "readings": [
            {"file":"a \\"b\\"\\n.jpg","frame":1,"timestamp":0.000,"face":null},
            {"file":"c.jpg","frame":1,"timestamp":0.000,"face":null}
            ]
            }
            """),
        text);
    assertTrue(JSON.readTree(text).at("/readings/1/face").isNull());
  }

  @Test
  void aRunThatFailsLeavesADocumentThatShowsIt() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output out = Output.to(bytes);
    ReadingWriter writer = Format.JSON.writer(out, Samples.provenance(), Detail.SCORES);
    writer.begin();
    writer.write(Samples.smiling("a.jpg"));
    out.commit();
    assertThrows(StreamReadException.class, () -> JSON.readTree(bytes.toByteArray()));
  }

  private static String json(Detail detail, Reading... readings) throws IOException {
    return Samples.written(Format.JSON, detail, readings);
  }
}

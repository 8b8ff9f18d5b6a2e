package affect4j.report;

import affect4j.infer.Reading;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One JSON document: first all that the numbers depend on, then the readings, one a line. */
final class JsonWriter implements ReadingWriter {
  private final JsonMapper json =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private final Writer out;
  private final Provenance provenance;
  private final Detail detail;
  private String separator = "\n";

  JsonWriter(Writer out, Provenance provenance, Detail detail) {
    this.out = out;
    this.provenance = provenance;
    this.detail = detail;
  }

  @Override
  public void begin() throws IOException {
    out.write("{\n");
    for (Map.Entry<String, JsonNode> entry : header().properties()) {
      out.write(text(entry.getKey()) + ": " + text(entry.getValue()) + ",\n");
    }
    out.write("\"readings\": [");
  }

  @Override
  public void write(Reading reading) throws IOException {
    ObjectNode node = json.createObjectNode();
    node.put("file", reading.file());
    node.put("frame", reading.frame());
    node.put("timestamp", Digits.seconds(reading.timestamp()));
    node.set(
        "face",
        reading.seen().<JsonNode>map(seen -> JsonFace.of(seen, detail)).orElse(json.nullNode()));
    out.write(separator + text(node));
    separator = ",\n";
  }

  @Override
  public void end() throws IOException {
    out.write("\n]\n}\n");
  }

  private ObjectNode header() {
    ObjectNode header = json.createObjectNode();
    header.put("format", "affect4j readings");
    header.put("version", 1);
    header.put("affect4j", provenance.version());
    header.put("model", provenance.model());
    header
        .putObject("weights")
        .put("file", provenance.weights().file())
        .put("sha256", provenance.weights().sha256());
    header.put("precision", provenance.precision());
    header.put("device", provenance.device());
    ArrayNode expressions = header.putArray("expressions");
    for (Expression each : Expression.values()) {
      expressions.add(each.label());
    }
    ArrayNode units = header.putArray("units");
    for (ActionUnit unit : ActionUnit.values()) {
      units
          .addObject()
          .put("name", unit.name())
          .put("movement", unit.movement())
          .put("threshold", provenance.thresholds().of(unit));
    }
    ObjectNode weak = header.putObject("weak");
    new TreeMap<>(provenance.weak()).forEach(weak::put);
    ObjectNode ranges = header.putObject("ranges");
    range(ranges, "valence", -1, "not clipped");
    range(ranges, "arousal", -1, "not clipped");
    range(ranges, "expressions", 0, "sum to 1");
    range(ranges, "units", 0, "each by itself; present above its threshold");
    range(ranges, "confidence", 0, "of the face finder");
    return header;
  }

  private static void range(ObjectNode ranges, String name, int from, String note) {
    ranges.putObject(name).put("from", from).put("to", 1).put("note", note);
  }

  private String text(Object value) {
    return json.writeValueAsString(value);
  }
}

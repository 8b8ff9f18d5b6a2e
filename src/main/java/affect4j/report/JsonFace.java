package affect4j.report;

import affect4j.face.Box;
import affect4j.face.Pose;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import affect4j.report.Detail.Extra;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A face as a JSON object. */
final class JsonFace {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DECIMALS = 2;

  private JsonFace() {}

  /** Where it is, what the network makes of it, and what {@code detail} asks for. */
  static ObjectNode of(Seen seen, Detail detail) {
    ObjectNode face = scores(seen);
    if (detail.has(Extra.LOGITS)) {
      face.set("logits", logits(seen.scores()));
    }
    if (detail.has(Extra.POSE)) {
      face.set("pose", seen.face().pose().<JsonNode>map(JsonFace::pose).orElse(NODES.nullNode()));
    }
    if (detail.has(Extra.LANDMARKS)) {
      face.set(
          "landmarks",
          seen.face().landmarks().<JsonNode>map(JsonFace::points).orElse(NODES.nullNode()));
    }
    return face;
  }

  private static ObjectNode scores(Seen seen) {
    ObjectNode face = NODES.objectNode();
    face.put("id", seen.id());
    face.put("confidence", Digits.of(seen.face().confidence()));
    Box box = seen.face().box();
    face.putObject("box")
        .put("x", Digits.of(box.x()))
        .put("y", Digits.of(box.y()))
        .put("width", Digits.of(box.width()))
        .put("height", Digits.of(box.height()));
    Scores scores = seen.scores();
    face.put("valence", Digits.of(scores.valence()));
    face.put("arousal", Digits.of(scores.arousal()));
    face.put("expression", scores.expression().label());
    ObjectNode expressions = face.putObject("expressions");
    for (Expression each : Expression.values()) {
      expressions.put(each.label(), Digits.of(scores.probability(each)));
    }
    ObjectNode units = face.putObject("units");
    for (ActionUnit unit : ActionUnit.values()) {
      units
          .putObject(unit.name())
          .put("probability", Digits.besides(scores.threshold(unit), scores.probability(unit)))
          .put("present", scores.present(unit));
    }
    return face;
  }

  private static ObjectNode logits(Scores scores) {
    ObjectNode logits = NODES.objectNode();
    for (Expression each : Expression.values()) {
      logits.put(each.label(), Digits.of(scores.logit(each)));
    }
    for (ActionUnit unit : ActionUnit.values()) {
      logits.put(unit.name(), Digits.of(scores.logit(unit)));
    }
    return logits;
  }

  private static ObjectNode pose(Pose pose) {
    return NODES
        .objectNode()
        .put("pitch", Digits.decimals(pose.pitch(), DECIMALS))
        .put("yaw", Digits.decimals(pose.yaw(), DECIMALS))
        .put("roll", Digits.decimals(pose.roll(), DECIMALS));
  }

  private static ArrayNode points(Landmarks landmarks) {
    ArrayNode points = NODES.arrayNode();
    for (Point point : landmarks.points()) {
      points
          .addArray()
          .add(Digits.decimals(point.x(), DECIMALS))
          .add(Digits.decimals(point.y(), DECIMALS));
    }
    return points;
  }
}

package affect4j.report;

import affect4j.face.Box;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A face as a JSON object. */
final class JsonFace {
  private JsonFace() {}

  /** Where it is, and what the network makes of it. */
  static ObjectNode scores(Seen seen) {
    ObjectNode face = JsonNodeFactory.instance.objectNode();
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

  /** The same, and what the network said before softmax and sigmoid. */
  static ObjectNode scoresAndLogits(Seen seen) {
    ObjectNode face = scores(seen);
    ObjectNode logits = face.putObject("logits");
    for (Expression each : Expression.values()) {
      logits.put(each.label(), Digits.of(seen.scores().logit(each)));
    }
    for (ActionUnit unit : ActionUnit.values()) {
      logits.put(unit.name(), Digits.of(seen.scores().logit(unit)));
    }
    return face;
  }
}

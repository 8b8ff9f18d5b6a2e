package affect4j.report;

import affect4j.face.Box;
import affect4j.face.Face;
import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Thresholds;
import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.Map;

/** Made-up readings. */
final class Samples {
  private Samples() {}

  /** Every logit zero: all eight expressions alike, every unit at one half. */
  static Map<Expression, Double> indifferent() {
    Map<Expression, Double> logits = new EnumMap<>(Expression.class);
    for (Expression each : Expression.values()) {
      logits.put(each, 0.0);
    }
    return logits;
  }

  /** Every unit with the same logit. */
  static Map<ActionUnit, Double> units(double logit) {
    Map<ActionUnit, Double> logits = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      logits.put(unit, logit);
    }
    return logits;
  }

  /** A broad smile: happiness, AU06, AU12 and AU25. */
  static Scores smile(Thresholds thresholds) {
    Map<Expression, Double> expressions = indifferent();
    expressions.put(Expression.HAPPINESS, 5.0);
    Map<ActionUnit, Double> units = units(-2);
    units.put(ActionUnit.AU06, 1.5);
    units.put(ActionUnit.AU12, 3.0);
    units.put(ActionUnit.AU25, 0.25);
    return new Scores(0.7123456789, -0.25, expressions, units, thresholds);
  }

  static Seen seen(int id, Box box, Scores scores) {
    return new Seen(id, new Face(box, 0.875), scores);
  }

  static Reading smiling(String file) {
    return Reading.still(file, seen(0, new Box(10, 20.5, 100, 120), smile(Thresholds.half())));
  }

  static Provenance provenance() {
    return new Provenance(
        "0.1.0",
        "emma",
        new Provenance.Weights("emma.pth", "0123456789abcdef".repeat(4)),
        Thresholds.half(),
        "fp32",
        "cpu");
  }

  /** What {@code format} makes of {@code readings}. */
  static String written(Format format, Detail detail, Reading... readings) throws IOException {
    StringWriter out = new StringWriter();
    ReadingWriter writer = format.writer(out, provenance(), detail);
    writer.begin();
    for (Reading reading : readings) {
      writer.write(reading);
    }
    writer.end();
    return out.toString();
  }
}

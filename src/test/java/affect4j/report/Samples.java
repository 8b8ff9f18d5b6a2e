package affect4j.report;

import affect4j.face.Box;
import affect4j.face.Face;
import affect4j.face.Pose;
import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import affect4j.label.Thresholds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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

  /** Points in a row from (0.25, 100) on, one pixel apart; looks up, to the right, leans over. */
  static Seen marked(int id, Scores scores) {
    List<Point> points =
        IntStream.range(0, Landmarks.COUNT).mapToObj(i -> new Point(i + 0.25, 100 - i)).toList();
    Face face =
        new Face(
            new Box(10, 20.5, 100, 120),
            0.875,
            Optional.of(new Landmarks(points)),
            Optional.of(new Pose(-18, -45.5, 0.02)));
    return new Seen(id, face, scores);
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
        "cpu",
        Map.of("units", "guesses"));
  }

  /** What {@code format} makes of {@code readings}. */
  static String written(Format format, Detail detail, Reading... readings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output out = Output.to(bytes);
    ReadingWriter writer = format.writer(out, provenance(), detail);
    writer.begin();
    for (Reading reading : readings) {
      writer.write(reading);
    }
    writer.end();
    out.commit();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

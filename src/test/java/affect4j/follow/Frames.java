package affect4j.follow;

import affect4j.face.Box;
import affect4j.face.Face;
import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Thresholds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Made-up frames of a video. */
final class Frames {
  private Frames() {}

  /** Person {@code id} with {@code value} for every number. */
  static Reading of(double time, int id, double value) {
    return of("v.mp4", time, id, value);
  }

  static Reading of(String file, double time, int id, double value) {
    Map<Expression, Double> expressions = new EnumMap<>(Expression.class);
    for (Expression each : Expression.values()) {
      expressions.put(each, value);
    }
    Map<ActionUnit, Double> units = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      units.put(unit, value);
    }
    Scores scores = new Scores(value, value, expressions, units, Thresholds.released());
    Face face = new Face(new Box(1, 2, 3, 4), 0.5);
    return new Reading(file, frame(time), time, Optional.of(new Seen(id, face, scores)));
  }

  /** A frame without a face. */
  static Reading empty(double time) {
    return new Reading("v.mp4", frame(time), time, Optional.empty());
  }

  static double valence(Reading reading) {
    return scores(reading).valence();
  }

  static Scores scores(Reading reading) {
    return reading.seen().orElseThrow().scores();
  }

  static List<Double> numbers(List<Reading> readings, Function<Reading, Double> number) {
    return readings.stream().map(number).toList();
  }

  private static int frame(double time) {
    return (int) Math.round(time * 10) + 1;
  }
}

package affect4j.follow;

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

/** Valence, arousal, the logits of expressions and those of units, in a row. */
final class Numbers {
  private static final List<Expression> EXPRESSIONS = List.of(Expression.values());
  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  /** Where the expressions begin; before them are valence and arousal. */
  static final int VA = 2;

  /** Where the units begin. */
  static final int EXPRESSIONS_END = VA + EXPRESSIONS.size();

  /** How many there are. */
  static final int COUNT = EXPRESSIONS_END + UNITS.size();

  private Numbers() {}

  static double[] of(Scores scores) {
    double[] values = new double[COUNT];
    values[0] = scores.valence();
    values[1] = scores.arousal();
    for (int i = 0; i < EXPRESSIONS.size(); i++) {
      values[VA + i] = scores.logit(EXPRESSIONS.get(i));
    }
    for (int i = 0; i < UNITS.size(); i++) {
      values[EXPRESSIONS_END + i] = scores.logit(UNITS.get(i));
    }
    return values;
  }

  /** {@code reading} with {@code values} in place of its own, and the same thresholds. */
  static Reading with(Reading reading, Seen seen, double[] values) {
    Map<Expression, Double> expressions = new EnumMap<>(Expression.class);
    for (int i = 0; i < EXPRESSIONS.size(); i++) {
      expressions.put(EXPRESSIONS.get(i), values[VA + i]);
    }
    Map<ActionUnit, Double> units = new EnumMap<>(ActionUnit.class);
    Map<ActionUnit, Double> thresholds = new EnumMap<>(ActionUnit.class);
    for (int i = 0; i < UNITS.size(); i++) {
      units.put(UNITS.get(i), values[EXPRESSIONS_END + i]);
      thresholds.put(UNITS.get(i), seen.scores().threshold(UNITS.get(i)));
    }
    Scores scores = new Scores(values[0], values[1], expressions, units, Thresholds.of(thresholds));
    return new Reading(
        reading.file(),
        reading.frame(),
        reading.timestamp(),
        Optional.of(new Seen(seen.id(), seen.face(), scores)));
  }
}

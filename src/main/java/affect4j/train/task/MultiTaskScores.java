package affect4j.train.task;

import affect4j.batch.Targets;
import affect4j.eval.Said;
import affect4j.eval.Scoreboard;
import affect4j.eval.Truth;
import affect4j.eval.UnitScale;
import affect4j.label.ActionUnit;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import affect4j.model.Affect;
import affect4j.train.Task.Criterion;
import affect4j.train.Task.Criterion.Better;
import affect4j.train.config.Decision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Scores of what a network says of batches, all three tasks. */
final class MultiTaskScores {
  private static final String SUM = "score";

  /**
   * Best is the highest sum of the tasks' own scores: P_MTL where all three have labels, and that
   * of the others where a task has none.
   */
  static final Criterion TOTAL = new Criterion(SUM, Better.HIGHER);

  private static final ActionUnit[] UNITS = ActionUnit.values();

  private final Scoreboard scores;

  MultiTaskScores(Decision decision) {
    scores = new Scoreboard(ExpressionSet.AFF_WILD2, UnitScale.LOGIT, thresholds(decision));
  }

  /** Above which probability a unit is present. */
  static Thresholds thresholds(Decision decision) {
    return switch (decision) {
      case RELEASED -> Thresholds.released();
      case HALF -> Thresholds.half();
    };
  }

  /** The names of all scores. */
  static List<String> names() {
    Scoreboard one = Scoreboard.released();
    Map<ActionUnit, Boolean> units = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : UNITS) {
      units.put(unit, true);
    }
    OptionalDouble zero = OptionalDouble.of(0);
    one.add(
        new Said(new double[2], new double[8], new double[UNITS.length]),
        new Truth(zero, zero, OptionalInt.of(0), units));
    List<String> names = new ArrayList<>(List.of(SUM));
    names.addAll(one.byName().keySet());
    return names;
  }

  /** Adds a batch. */
  void add(Affect said, Targets known) {
    double[][] saidVa = Rows.of(said.va());
    double[][] saidExpression = Rows.of(said.expression());
    double[][] saidUnits = Rows.of(said.units());
    double[][] va = Rows.of(known.va());
    double[][] vaKnown = Rows.of(known.vaKnown());
    double[][] shares = Rows.of(known.expression());
    double[][] units = Rows.of(known.units());
    double[][] unitsKnown = Rows.of(known.unitsKnown());
    for (int i = 0; i < va.length; i++) {
      Truth truth =
          new Truth(
              present(va[i][0], vaKnown[i][0]),
              present(va[i][1], vaKnown[i][1]),
              ClassScores.truth(shares[i]),
              present(units[i], unitsKnown[i]));
      scores.add(new Said(saidVa[i], saidExpression[i], saidUnits[i]), truth);
    }
  }

  private static OptionalDouble present(double value, double known) {
    return known > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static Map<ActionUnit, Boolean> present(double[] units, double[] known) {
    Map<ActionUnit, Boolean> present = new EnumMap<>(ActionUnit.class);
    for (int j = 0; j < units.length; j++) {
      if (known[j] > 0) {
        present.put(UNITS[j], units[j] > 0);
      }
    }
    return present;
  }

  Map<String, Double> all() {
    Map<String, Double> all = new LinkedHashMap<>();
    double sum = 0;
    sum += scores.va().count() > 0 ? scores.va().ccc() : 0;
    sum += scores.expression().confusion().count() > 0 ? scores.expression().f1() : 0;
    sum += scores.units().count() > 0 ? scores.units().f1() : 0;
    all.put(SUM, sum);
    all.putAll(scores.byName());
    return all;
  }
}

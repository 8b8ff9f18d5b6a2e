package affect4j.sheet;

import affect4j.eval.ExpressionScores;
import affect4j.eval.Said;
import affect4j.eval.UnitScale;
import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a submission says of a picture.
 *
 * @param valence in [-1, 1]
 * @param arousal in [-1, 1]
 * @param expression the class, as the challenge counts it
 * @param units those that are present
 */
public record Answer(double valence, double arousal, int expression, Set<ActionUnit> units) {
  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  public Answer {
    if (!(Math.abs(valence) <= 1 && Math.abs(arousal) <= 1)) {
      throw new IllegalArgumentException(
          "valence and arousal must be in [-1, 1], got " + valence + " and " + arousal);
    }
    units = Set.copyOf(units);
  }

  /** Only an expression, for LSD. */
  public static Answer of(int expression) {
    return new Answer(0, 0, expression, Set.of());
  }

  /**
   * What follows from the numbers of a network. Valence and arousal beyond -1 and 1, which nothing
   * keeps a network from, become -1 and 1; valence and arousal are 0 where the challenge asks none.
   *
   * @param said its expressions in the challenge's order
   */
  public static Answer of(Said said, UnitScale scale, Thresholds thresholds) {
    Set<ActionUnit> units = EnumSet.noneOf(ActionUnit.class);
    for (int i = 0; i < said.units().length; i++) {
      ActionUnit unit = UNITS.get(i);
      if (scale.probability(said.units()[i]) > thresholds.of(unit)) {
        units.add(unit);
      }
    }
    return new Answer(
        said.va().length == 0 ? 0 : clipped(said.va()[0]),
        said.va().length == 0 ? 0 : clipped(said.va()[1]),
        said.expression().length == 0 ? 0 : ExpressionScores.largest(said.expression()),
        units);
  }

  private static double clipped(double value) {
    return Math.max(-1, Math.min(1, value));
  }
}

package affect4j.synth;

import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import java.util.EnumMap;
import java.util.Map;

/**
 * One expression as one person makes it: how strongly each unit moves at its height, and what is
 * felt then.
 */
record Act(Expression expression, Map<ActionUnit, Double> height, double valence, double arousal) {
  /** Any expression, each as often as the others. */
  static Act of(Dice dice) {
    return of(dice.one(Expression.values()), dice);
  }

  static Act of(Expression expression, Dice dice) {
    Prototype prototype = Prototype.of(expression, dice.below(Prototype.variants(expression)));
    double strength = dice.range(0.75, 1);
    Map<ActionUnit, Double> height = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : prototype.always()) {
      height.put(unit, strength * dice.range(0.75, 1));
    }
    for (ActionUnit unit : prototype.some()) {
      if (dice.chance(0.5)) {
        height.put(unit, strength * dice.range(0.6, 1));
      }
    }
    return new Act(
        expression, height, prototype.valence() * strength, prototype.arousal() * strength);
  }
}

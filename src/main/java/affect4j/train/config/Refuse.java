package affect4j.train.config;

import affect4j.augment.Recipe;
import affect4j.label.ExpressionSet;
import affect4j.train.config.VitSettings.Tasks;

/** The words in which settings refuse nonsense. */
final class Refuse {
  private Refuse() {}

  static void unless(boolean right, String why) {
    if (!right) {
      throw new IllegalArgumentException(why);
    }
  }

  /** Whose columns a network that learns all tasks does not have. */
  static void unlessOfTasks(ExpressionSet classes, Tasks tasks) {
    unless(
        tasks == Tasks.EXPRESSION || classes == ExpressionSet.AFF_WILD2,
        "classes must be AFF_WILD2 where tasks is ALL; tasks=EXPRESSION tells others apart; got "
            + classes);
  }

  /** Of a network whose layers all learn alike. */
  static void unlessAlike(UpdateSettings update) {
    unless(
        update.layerDecay() == 1,
        "update.layerDecay must be 1: all layers of this network learn alike; got "
            + update.layerDecay());
  }

  static void below(String name, int value, int least) {
    unless(value >= least, name + " must be " + least + " or more, got " + value);
  }

  /** A share in [0, 1). */
  static void unlessShare(String name, double value) {
    unless(value >= 0 && value < 1, name + " must be in [0, 1), got " + value);
  }

  static void unlessPositive(String name, double value) {
    unless(value > 0 && value < Double.POSITIVE_INFINITY, name + " must be above 0, got " + value);
  }

  /** What a network that makes its own pictures has no use for. */
  static void unlessPlain(DataSettings data) {
    unless(
        data.augment() == Recipe.PLAIN && data.order() == DataSettings.Order.SHUFFLED,
        "data.augment must be PLAIN and data.order SHUFFLED: this network's pictures are varied in"
            + " a way of their own");
  }
}

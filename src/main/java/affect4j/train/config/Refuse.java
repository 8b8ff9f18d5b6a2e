package affect4j.train.config;

import affect4j.augment.Recipe;

/** The words in which settings refuse nonsense. */
final class Refuse {
  private Refuse() {}

  static void unless(boolean right, String why) {
    if (!right) {
      throw new IllegalArgumentException(why);
    }
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

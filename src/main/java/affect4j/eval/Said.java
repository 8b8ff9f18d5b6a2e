package affect4j.eval;

/**
 * What is said of one face. A task of which nothing is said has no numbers. The arrays are not
 * copied: they are not to be changed.
 *
 * @param va valence and arousal; 2 numbers or none
 * @param expression a number for each class, the larger the likelier: logits, probabilities, or a 1
 *     among zeros
 * @param units a number for each action unit, in the order of {@link affect4j.label.ActionUnit}; 12
 *     or none. What they are, {@link UnitScale} tells
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of thousands of them are held
public record Said(double[] va, double[] expression, double[] units) {
  private static final double[] NOTHING = {};

  public Said {
    if (va.length != 0 && va.length != 2) {
      throw new IllegalArgumentException(
          "valence and arousal are two numbers, the network says " + va.length);
    }
    if (units.length != 0 && units.length != 12) {
      throw new IllegalArgumentException(
          "there are 12 action units, the network says " + units.length);
    }
  }

  /** Only {@code expression} is said. */
  public static Said expression(double[] expression) {
    return new Said(NOTHING, expression, NOTHING);
  }
}

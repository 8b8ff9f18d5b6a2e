package affect4j.synth;

import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import java.util.EnumMap;
import java.util.Map;

/**
 * What happens in one video: one person, whose face goes from rest to one expression and, by way of
 * rest, to a second, while the head turns a little.
 *
 * @param who the person
 * @param first the act whose height is at a quarter of the time
 * @param second the act whose height is at three quarters
 * @param from how the head is held at the beginning
 * @param to how it is held at the end
 * @param scene light and background
 */
record Story(Identity who, Act first, Act second, Pose from, Pose to, Scene scene) {
  /** From this strength on an expression and an action unit are said to be there. */
  static final double SEEN = 0.3;

  private static final double HALF = 0.27;
  private static final double RIM = 0.999;

  static Story of(long seed, long video) {
    Dice dice = Dice.of(seed, video, 'v');
    return new Story(
        Identity.of(seed, video),
        Act.of(dice),
        Act.of(dice),
        pose(dice),
        pose(dice),
        Scene.of(dice));
  }

  private static Pose pose(Dice dice) {
    return new Pose(
        dice.near(0.38),
        dice.near(0.22),
        dice.near(0.16),
        0.95 + dice.near(0.06),
        dice.near(2.5),
        -6 + dice.near(2.5),
        dice.near(1));
  }

  /** The strength of an act with its height at {@code middle}, at time {@code t}. */
  private static double strength(double middle, double t) {
    return Bell.step(HALF, 0.04, Math.abs(t - middle));
  }

  /** The face at time {@code t} in [0, 1]. */
  FaceParameters face(double t) {
    double one = strength(0.25, t);
    double two = strength(0.75, t);
    Map<ActionUnit, Double> units = new EnumMap<>(ActionUnit.class);
    first.height().forEach((unit, height) -> units.merge(unit, one * height, Double::sum));
    second.height().forEach((unit, height) -> units.merge(unit, two * height, Double::sum));
    units.replaceAll((unit, strength) -> Math.min(1, strength));
    return new FaceParameters(who, Units.of(units), held(t), scene);
  }

  private Pose held(double t) {
    double s = Bell.step(0, 1, t);
    return new Pose(
        from.yaw() + (to.yaw() - from.yaw()) * s,
        from.pitch() + (to.pitch() - from.pitch()) * s,
        from.roll() + (to.roll() - from.roll()) * s,
        from.zoom() + (to.zoom() - from.zoom()) * s,
        from.x() + (to.x() - from.x()) * s,
        from.y() + (to.y() - from.y()) * s,
        from.gaze() + (to.gaze() - from.gaze()) * s);
  }

  Expression expression(double t) {
    double one = strength(0.25, t);
    double two = strength(0.75, t);
    Act stronger = one > two ? first : second;
    return Math.max(one, two) < SEEN ? Expression.NEUTRAL : stronger.expression();
  }

  double valence(double t) {
    return within(strength(0.25, t) * first.valence() + strength(0.75, t) * second.valence());
  }

  double arousal(double t) {
    return within(strength(0.25, t) * first.arousal() + strength(0.75, t) * second.arousal());
  }

  private static double within(double value) {
    return Math.max(-RIM, Math.min(RIM, value));
  }
}

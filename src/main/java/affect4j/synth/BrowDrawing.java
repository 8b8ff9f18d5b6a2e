package affect4j.synth;

/** The brows: a soft stroke, and single hairs on it that lie outwards. */
final class BrowDrawing {
  private static final int HAIRS = 46;

  private BrowDrawing() {}

  static void draw(Layer on, Anatomy face, Identity who) {
    Dice dice = Dice.of(who.grain(), 'b');
    Tint tint = who.hair().brows();
    double thick = face.build.eyes().thickness();
    for (int side = -1; side <= 1; side += 2) {
      double[] line = face.brow();
      double[] drawn = Curve.mirrored(side, line);
      on.soft(thick * 1.75, 0.3, tint, 0.42, drawn);
      on.fill(Curve.stroke(thick * 1.15, 0.28, drawn), tint, 0.42);
      for (int i = 0; i < HAIRS; i++) {
        double t = dice.uniform() * 0.95;
        double[] root = Curve.at(t, line);
        double half = thick * 0.62 * (t < 0.3 ? 0.75 + t : 1.15 - 0.75 * t);
        double y = root[1] + dice.near(1) * half;
        double length = dice.range(1.3, 2.3);
        double up = 1 - 1.5 * t;
        double[] hair = {
          side * root[0], y + 0.3,
          side * (root[0] + length * 0.5), y - length * 0.35 * up,
          side * (root[0] + length), y - length * 0.4 * up + 0.15 * length
        };
        on.fill(Curve.stroke(0.42, 0.3, hair), tint.times(dice.range(0.65, 1.15)), 0.6);
      }
    }
  }
}

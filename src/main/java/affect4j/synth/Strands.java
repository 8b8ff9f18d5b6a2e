package affect4j.synth;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Hair as it lies on a sheet: short and upright, long in locks, or curled. */
final class Strands {
  private final Layer front;
  private final Hair hair;
  private final Dice dice;
  private final double w;

  Strands(Layer front, Hair hair, double width, Dice dice) {
    this.front = front;
    this.hair = hair;
    this.dice = dice;
    w = width;
  }

  /** Where short hair grows; {@code bare} moves the hairline up, {@code off} the outside out. */
  Path2D region(double bare, double off) {
    double[] hairline =
        Curve.symmetric(
            0,
            -35 - 1.3 * bare,
            10,
            -34.5 - bare,
            w * 0.66,
            -30 - bare * 0.6,
            w * 0.86,
            -19 + 0.2 * bare,
            w - 2.2,
            -7,
            w - 1.2,
            5);
    double side = Math.min(off, 2) + 0.4;
    double top = -Build.CROWN - off;
    double[] outer =
        Curve.symmetric(
            0,
            top,
            w * 0.55,
            top + 2.5,
            w * 0.88 + side,
            -37 - off * 0.6,
            w + side,
            -24,
            w + side,
            -8,
            w + 0.4,
            5);
    return Curve.area(hairline, outer);
  }

  /** Many short hairs that stand up from the head. */
  void fuzz(Path2D region, int hairs, double length, double cover) {
    front.fill(region, hair.tint().times(0.8), cover * 0.9);
    double lean = Math.signum(hair.part()) * 0.7;
    for (int i = 0; i < hairs; i++) {
      double x = dice.range(-w - 4, w + 4);
      double y = dice.range(-Build.CROWN - 9, 6);
      double tone = dice.range(0.55, 1.5);
      double turn = dice.near(0.7);
      if (region.contains(x, y)) {
        double dx = x / w * 1.1 - lean * Bell.step(0, -30, y) + turn;
        double dy = y < -20 ? -0.9 : 0.9;
        double scale = length * (y < -24 ? 1 : 0.45) / Math.sqrt(dx * dx + dy * dy);
        double[] line = {
          x, y, x + dx * scale * 0.5, y + dy * scale * 0.6, x + dx * scale, y + dy * scale * 0.9
        };
        front.fill(Curve.stroke(0.75, 0.3, line), hair.tint().times(tone), 0.55 * cover);
      }
    }
  }

  /** Hair between two strands, given as a curve's points each. */
  void lock(double side, int strands, double ragged, double[] a, double[] b) {
    double[] from = Curve.mirrored(side, a);
    double[] to = Curve.mirrored(side, b);
    Path2D body = Curve.area(shorter(from, ragged), shorter(to, ragged));
    front.fill(body, hair.tint().times(0.72), 1);
    for (int i = 0; i < strands; i++) {
      double s = dice.uniform();
      double phase = dice.range(0, 6.28);
      double reach = 1 + dice.near(1) * ragged;
      double[] strand = new double[from.length];
      for (int k = 0; k < strand.length; k += 2) {
        double along = (double) k / (strand.length - 2);
        double wave = hair.wave() * 2.4 * along * StrictMath.sin(phase * 0.2 + along * 9 + s * 3);
        strand[k] = from[k] + (to[k] - from[k]) * s + dice.near(0.8) + wave;
        strand[k + 1] = from[k + 1] + (to[k + 1] - from[k + 1]) * s + dice.near(0.8);
      }
      int end = strand.length - 2;
      strand[end] = strand[end - 2] + (strand[end] - strand[end - 2]) * reach;
      strand[end + 1] = strand[end - 1] + (strand[end + 1] - strand[end - 1]) * reach;
      double edge = 0.75 + 0.5 * Math.min(s, 1 - s) * 2;
      Tint tone = hair.tint().times(dice.range(0.55, 1.25) * edge);
      front.fill(Curve.stroke(dice.range(0.6, 1.7), 0.45, strand), tone, 0.6);
    }
  }

  private static double[] shorter(double[] curve, double ragged) {
    double[] out = curve.clone();
    int end = out.length - 2;
    out[end] += (out[end - 2] - out[end]) * ragged * 0.7;
    out[end + 1] += (out[end - 1] - out[end + 1]) * ragged * 0.7;
    return out;
  }

  /** Small round curls all over. */
  void curls(double fromLeft) {
    double off = 4 + 9 * hair.volume();
    Path2D region = region(-1, off);
    front.fill(region, hair.tint().times(0.55), 1);
    for (int i = 0; i < 420; i++) {
      double x = dice.range(-w - off, w + off);
      double y = dice.range(-Build.CROWN - off - 2, 3);
      double r = dice.range(1.5, 3);
      double tone = dice.range(0.6, 1.3);
      double turn = dice.range(0, 6.28);
      double wide = 1 + 0.12 * off;
      if (region.contains(x, y) || region.contains(x / wide, y / wide)) {
        front.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), hair.tint().times(0.5), 0.55);
        double c = StrictMath.cos(turn) * r * 0.75;
        double s = StrictMath.sin(turn) * r * 0.75;
        double[] arc = {x + c, y + s, x - s, y + c, x - c, y - s, x + s * 0.6, y - c * 0.6};
        double lit = 1 + 0.25 * (-x / w * fromLeft) - 0.2 * (y + 30) / 40;
        front.fill(Curve.stroke(1.1, 0.5, arc), hair.tint().times(tone * lit), 0.8);
      }
    }
  }
}

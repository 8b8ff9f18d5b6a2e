package affect4j.synth;

import java.util.EnumMap;
import java.util.Map;

/** Beards: a shadow under the skin, and hairs on it. */
final class BeardDrawing {
  private static final Map<Hair.Beard, Integer> HAIRS =
      new EnumMap<>(
          Map.of(
              Hair.Beard.STUBBLE, 600,
              Hair.Beard.MOUSTACHE, 2600,
              Hair.Beard.GOATEE, 2600,
              Hair.Beard.FULL, 2400));

  private final Layer on;
  private final Anatomy face;
  private final Hair hair;
  private final double[] edge;
  private final double wide;
  private final double corner;
  private final double top;
  private final double bottom;
  private final boolean stubble;

  private BeardDrawing(Layer on, Anatomy face, Hair hair) {
    this.on = on;
    this.face = face;
    this.hair = hair;
    wide = face.mouthWidth();
    corner = face.corner();
    top = Anatomy.Lips.middle(face.lips().top);
    bottom = Anatomy.Lips.middle(face.lips().bottom);
    stubble = hair.beard() == Hair.Beard.STUBBLE;
    double nose = face.build.nose().length() + 1.8;
    double w = face.build.width();
    edge =
        new double[] {
          0,
          nose + 0.4,
          wide * 0.5,
          nose,
          wide + 1,
          nose + 3,
          wide + 4.5,
          nose + 4.6,
          w * 0.74,
          nose - 2.5,
          w * 0.86,
          10,
          w * 0.95,
          0
        };
  }

  /** The shadow, on bare skin. */
  static void shadow(Layer on, Anatomy face, Identity who) {
    new BeardDrawing(on, face, who.hair()).shadow(who.skin());
  }

  /** The hairs, on all else. */
  static void hairs(Layer on, Anatomy face, Identity who) {
    new BeardDrawing(on, face, who.hair()).hairs(Dice.of(who.grain(), 'h'));
  }

  /** The height from which on a beard grows, so far from the middle. */
  private double from(double a) {
    for (int i = 2; i < edge.length; i += 2) {
      if (a <= edge[i]) {
        double t = (a - edge[i - 2]) / (edge[i] - edge[i - 2]);
        return edge[i - 1] + (edge[i + 1] - edge[i - 1]) * t;
      }
    }
    return -2;
  }

  /** How much grows at a place, 0 to 1. */
  private double growth(double x, double y) {
    double a = Math.abs(x);
    double high = from(a);
    double grown = Bell.step(high - 1.2, high + 1.4, y);
    double t = Math.min(1, a / (wide + 0.6));
    double above = top + (corner - top) * t * t - 0.9;
    double below = bottom + (corner - bottom) * t * t + 0.9;
    double lips =
        Bell.step(above, above + 0.8, y)
            * Bell.step(below, below - 0.8, y)
            * Bell.step(wide + 1.2, wide - 0.4, a);
    // Under the lip hair grows in the middle and at the corners, and thinly between.
    double thin = (a - wide * 0.55) / 2.2;
    double low = (y - bottom - 2) / 1.8;
    double all = grown * (1 - lips) * (1 - 0.7 * Bell.of(thin * thin + low * low));
    double under = Bell.step(corner + 1.8, corner - 0.6, y - 0.12 * a);
    return switch (hair.beard()) {
      case NONE -> 0;
      case MOUSTACHE -> all * under * Bell.step(wide + 3, wide + 0.5, a);
      case GOATEE -> all * Bell.step(wide + 4.5, wide + 1.5, a);
      case STUBBLE, FULL -> all;
    };
  }

  private void shadow(Skin skin) {
    Tint tint = hair.tint().mix(skin.tint(), 0.25);
    double alpha = stubble ? 0.17 : 0.62;
    double step = 1.6;
    for (double y = 0; y < face.chin() + 4; y += step) {
      for (double x = -36; x <= 36; x += step) {
        double much = growth(x, y);
        if (much > 0.03) {
          on.blob(x, y, 1.15, 1.15, tint, alpha * much);
        }
      }
    }
  }

  private void hairs(Dice dice) {
    int count = HAIRS.getOrDefault(hair.beard(), 0);
    double reach = hair.beard() == Hair.Beard.FULL || stubble ? 34 : 18;
    for (int i = 0; i < count; i++) {
      double x = dice.range(-reach, reach);
      double y = dice.range(2, face.chin() + 1.5);
      double keep = dice.uniform();
      double tone = dice.range(0.65, 1.3);
      double bend = dice.near(1);
      if (keep < growth(x, y)) {
        double length = stubble ? 0.55 : (y < corner - 1 ? 1.2 : 1.7) + bend * 0.5;
        double out = x / 26 + 0.35 * bend;
        double[] line = {
          x, y, x + out * length * 0.5, y + length * 0.6, x + out * length * 0.9, y + length
        };
        Tint tint = hair.tint().times(tone);
        on.fill(Curve.stroke(stubble ? 0.35 : 0.45, 0.35, line), tint, stubble ? 0.4 : 0.5);
      }
    }
  }
}

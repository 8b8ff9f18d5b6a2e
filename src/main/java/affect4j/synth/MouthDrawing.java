package affect4j.synth;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Lips, and behind them teeth and tongue. */
final class MouthDrawing {
  private MouthDrawing() {}

  static void draw(Layer on, Anatomy face, Identity who) {
    Anatomy.Lips lips = face.lips();
    Tint red = who.skin().lips();
    Tint skin = who.skin().tint();
    Path2D upper = Curve.between(lips.top, lips.upper);
    Path2D lower = Curve.between(lips.lower, lips.bottom);
    Tint soft = red.mix(skin, 0.45);
    on.line(upper, 0.9, soft, 0.35);
    on.line(lower, 0.9, soft, 0.35);
    on.fill(upper, red.times(0.86), 0.9);
    on.fill(lower, red.times(1.02), 0.9);
    Path2D inside = Curve.between(lips.upper, lips.lower);
    inside(on, face, lips, inside);
    shine(on, face, lips, red, who.skin().gloss());
    seam(on, face, lips, red);
  }

  private static void inside(Layer on, Anatomy face, Anatomy.Lips lips, Path2D inside) {
    double top = Anatomy.Lips.middle(lips.upper);
    double bottom = Anatomy.Lips.middle(lips.lower);
    double gap = bottom - top;
    if (gap < 0.7) {
      return;
    }
    double w = face.mouthWidth();
    Rectangle2D box = inside.getBounds2D();
    on.within(inside);
    on.fill(inside, Tint.of(0x35100f), 1);
    if (gap > 4) {
      Tint tongue = Tint.of(0xb0544f);
      double r = w * 0.62;
      double y = bottom - Math.min(3.4, gap * 0.36);
      on.fill(new Ellipse2D.Double(-r, y, 2 * r, 9), tongue.times(0.72), 1);
      on.fill(new Ellipse2D.Double(-r * 0.86, y + 0.7, 1.72 * r, 8), tongue, 0.8);
      on.line(Curve.open(0, y + 1.2, 0, y + 5), 0.7, tongue.times(0.6), 0.5);
    }
    teeth(on, lips, w, box, Math.min(3.6, 1.2 + gap * 0.5));
    on.line(Curve.open(lips.upper), 1.5, Tint.of(0x2a0c0c), 0.35);
    on.line(Curve.open(lips.upper), 0.7, Tint.of(0x2a0c0c), 0.4);
    on.everywhere();
  }

  private static void teeth(Layer on, Anatomy.Lips lips, double w, Rectangle2D box, double length) {
    double[] edge = lips.upper.clone();
    double[] gum = lips.upper.clone();
    for (int i = 0; i < edge.length; i += 2) {
      double t = edge[i] / w;
      // The row curves back into the mouth: shorter and darker to the sides.
      edge[i + 1] += length * (1 - 0.35 * t * t);
      gum[i + 1] -= 0.3;
    }
    Path2D row = Curve.between(gum, edge);
    on.fill(row, Tint.of(0xf3ece0), 0.97);
    double x = 0;
    for (double width : new double[] {2.15, 1.75, 1.8, 1.6, 1.5}) {
      x += width;
      for (int side = -1; side <= 1; side += 2) {
        on.line(
            Curve.open(side * x, box.getMinY(), side * x, box.getMinY() + length + 4),
            0.16 + 0.03 * x,
            Tint.of(0x7b6660),
            0.3);
      }
    }
    on.line(Curve.open(0, box.getMinY(), 0, box.getMaxY()), 0.18, Tint.of(0x7b6660), 0.22);
    for (int side = -1; side <= 1; side += 2) {
      for (double reach : new double[] {0.62, 0.74, 0.86}) {
        on.fill(
            new Rectangle2D.Double(
                side > 0 ? w * reach : -w - 1, box.getMinY() - 1, w * (1 - reach) + 1, 20),
            Tint.of(0x35100f),
            0.35);
      }
    }
  }

  private static void shine(Layer on, Anatomy face, Anatomy.Lips lips, Tint red, double gloss) {
    double low = Anatomy.Lips.middle(lips.lower);
    double thick = Anatomy.Lips.middle(lips.bottom) - low;
    Tint light = red.mix(Tint.of(0xffe6de), 0.6);
    on.blob(
        0, low + thick * 0.45, face.mouthWidth() * 0.34, thick * 0.24, light, 0.3 + 0.3 * gloss);
    double high = Anatomy.Lips.middle(lips.top);
    on.blob(0, high - 0.7, 3, 0.5, light.mix(Tint.WHITE, 0.2), 0.25);
  }

  /** Where the lips meet, and the corners. */
  private static void seam(Layer on, Anatomy face, Anatomy.Lips lips, Tint red) {
    Tint dark = red.times(new Tint(0.36, 0.26, 0.28));
    double closed = 1 - Math.min(1, face.gap() / 1.5);
    double[] middle = lips.upper.clone();
    for (int i = 1; i < middle.length; i += 2) {
      middle[i] = (middle[i] + lips.lower[i]) / 2;
    }
    on.soft(1.15 + 0.5 * face.au24, 0.5, dark, closed * (0.95 + 0.3 * face.au24), middle);
    double w = face.mouthWidth();
    for (int side = -1; side <= 1; side += 2) {
      on.blob(side * w, face.corner(), 1.1, 0.9, dark, 0.5);
      on.blob(side * (w + 1), face.corner() + 0.2, 1.3, 1.5, dark, 0.22 + 0.2 * face.au12);
    }
  }
}

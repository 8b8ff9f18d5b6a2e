package affect4j.synth;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** What belongs to a head and is not its face: ears, neck, clothes, glasses. */
final class BodyDrawing {
  private BodyDrawing() {}

  /** The shape of one ear. */
  static Path2D ear(Build build, int side) {
    double x = build.width() - 1;
    double size = 1 + 0.05 * (build.nose().length() - 20);
    return Curve.closed(
        Curve.mirrored(
            side, x - 1, -3, x + 3.2, -6 * size, x + 5.6, -2, x + 5.0, 6, x + 3.4, 12, x + 1.2,
            15 * size, x - 1, 12));
  }

  static void ears(Layer on, Identity who) {
    Tint dark = who.skin().shadow();
    double x = who.build().width() - 1;
    for (int side = -1; side <= 1; side += 2) {
      on.soft(
          1.6,
          0.4,
          dark,
          0.7,
          Curve.mirrored(side, x + 0.8, -3, x + 3.6, -3.6, x + 4, 2, x + 2.4, 8));
      on.soft(2.4, 0.4, dark, 0.7, Curve.mirrored(side, x + 1, 0, x + 1.6, 4, x + 0.6, 9));
    }
  }

  /** Worn with hair that leaves the ears free and is tied behind. */
  static void earrings(Layer on, Identity who) {
    if (who.hair().style() != Hair.Style.BUN) {
      return;
    }
    Tint gold = Tint.of(0xe0b65a);
    for (int side = -1; side <= 1; side += 2) {
      double x = side * (who.build().width() + 1.4);
      on.fill(new Ellipse2D.Double(x - 1.1, 13.4, 2.2, 2.2), gold.times(0.75), 1);
      on.fill(new Ellipse2D.Double(x - 0.75, 13.6, 1.3, 1.3), gold.mix(Tint.WHITE, 0.5), 1);
    }
  }

  static void neck(Layer on, Anatomy face, Identity who) {
    Build build = who.build();
    Tint skin = who.skin().tint();
    Tint dark = who.skin().shadow();
    double n = build.jaw() * 0.74;
    Path2D neck =
        Curve.open(
            -n, 20, -n + 0.6, 44, -n - 2, 56, -n - 16, 68, n + 16, 68, n + 2, 56, n - 0.6, 44, n,
            20);
    neck.closePath();
    on.fill(neck, skin.mix(dark, 0.35), 1);
    double chin = face.chin();
    on.blob(0, chin - 4, n * 1.05, 9, dark.times(0.72), 0.95);
    on.blob(-n, 50, 4, 22, dark, 0.6);
    on.blob(n, 50, 4, 22, dark, 0.6);
    Tint cloth = who.clothes();
    Path2D shirt =
        Curve.open(
            -62, 64, -38, 61.5, -n - 6, 57.5, -n * 0.72, 61, 0, 66.5, n * 0.72, 61, n + 6, 57.5, 38,
            61.5, 62, 64);
    shirt.lineTo(62, 90);
    shirt.lineTo(-62, 90);
    shirt.closePath();
    on.fill(shirt, cloth.times(0.85), 1);
    on.line(shirt, 1, cloth.times(0.6), 0.6);
  }

  static void glasses(Layer on, Identity who, Scene scene) {
    Identity.Glasses kind = who.glasses();
    if (kind == Identity.Glasses.NONE) {
      return;
    }
    Dice dice = Dice.of(who.grain(), 'g');
    Tint rim =
        kind == Identity.Glasses.THIN
            ? Tint.of(0x8d8577)
            : Tint.of(0x1d1a1a).mix(Tint.of(0x6b3a22), dice.chance(0.4) ? 0.8 : 0.1);
    double wide = kind == Identity.Glasses.THIN ? 0.65 : 1.35;
    double x = who.build().eyes().apart() + 0.2;
    Tint shade = who.skin().shadow();
    for (int side = -1; side <= 1; side += 2) {
      Path2D lens = lens(kind, side * x);
      Path2D below =
          new Path2D.Double(
              lens, AffineTransform.getTranslateInstance(scene.fromLeft() * 0.8, 1.5));
      on.line(below, wide * 1.3, shade, 0.3);
      on.fill(lens, Tint.WHITE, 0.05);
      on.within(lens);
      on.fill(
          Curve.closed(side * x - 8, 7, side * x - 2, -9, side * x + 2, -9, side * x - 4, 9),
          Tint.WHITE,
          0.1);
      on.everywhere();
      on.line(lens, wide, rim, 0.96);
      on.line(
          Curve.open(side * (x + 9.2), -2.2, side * who.build().width(), -3.2), wide, rim, 0.95);
    }
    double in = x - 9.4;
    on.line(Curve.open(-in, -0.4, 0, -2.4, in, -0.4), wide, rim, 0.96);
  }

  private static Path2D lens(Identity.Glasses kind, double x) {
    if (kind == Identity.Glasses.SQUARE) {
      return Curve.closed(
          x - 9.2, -4.2, x - 7, -6, x + 7, -6, x + 9.2, -4.2, x + 8.6, 5.4, x + 5.8, 8, x - 5.8, 8,
          x - 8.6, 5.4);
    }
    return new Path2D.Double(new Ellipse2D.Double(x - 9.3, -7.4, 18.6, 16.4));
  }
}

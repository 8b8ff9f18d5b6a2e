package affect4j.synth;

/** The lines that movements fold into the skin, and those that age has left there. */
final class LineDrawing {
  private final Layer on;
  private final Anatomy face;
  private final Tint dark;
  private final Tint light;
  private final double age;

  private LineDrawing(Layer on, Anatomy face, Skin skin) {
    this.on = on;
    this.face = face;
    dark = skin.tint().times(new Tint(0.5, 0.36, 0.34));
    light = skin.tint().mix(Tint.WHITE, 0.3);
    age = skin.wrinkles();
  }

  static void draw(Layer on, Anatomy face, Identity who) {
    LineDrawing lines = new LineDrawing(on, face, who.skin());
    lines.forehead();
    for (int side = -1; side <= 1; side += 2) {
      lines.glabella(side);
      lines.eye(side);
      lines.cheek(side);
      lines.mouth(side);
    }
  }

  private void fold(double width, double strength, double... xy) {
    double[] beside = xy.clone();
    for (int i = 1; i < beside.length; i += 2) {
      beside[i] += width * 0.7;
    }
    on.soft(width, 0.5, light, 0.4 * strength, beside);
    on.soft(width, 0.5, dark, 0.75 * strength, xy);
  }

  private void forehead() {
    double y = face.brow()[5];
    for (int i = 0; i < 3; i++) {
      double at = Math.min(y, -10) - 6.5 - 4.2 * i;
      double weight = 1 - 0.2 * i;
      double both = Math.min(face.au1, face.au2);
      double middle = Math.min(1, weight * (0.75 * face.au1 + 0.35 * age));
      double whole = Math.min(1, weight * (0.6 * both + 0.4 * age));
      fold(1.3, middle, -10, at + 0.6, -4, at - 0.5, 0, at + 0.2, 4, at - 0.5, 10, at + 0.6);
      fold(1.3, whole, -21, at + 1.6, -11, at - 0.7, 0, at + 0.2, 11, at - 0.7, 21, at + 1.6);
      double outer = weight * 0.62 * face.au2 * (1 - 0.5 * both);
      for (int side = -1; side <= 1; side += 2) {
        fold(1.3, outer, Curve.mirrored(side, 8, at + 0.4, 15, at - 1.6, 20, at - 1, 24, at + 2));
      }
    }
  }

  private void glabella(int side) {
    double strength = Math.min(1, 0.95 * face.au4 + 0.35 * age);
    double x = 2.5 - 0.6 * face.au4;
    fold(1.5, strength, side * (x - 0.2), -14.5, side * (x + 0.3), -11, side * (x - 0.4), -6.5);
    fold(1.1, 0.5 * face.au4, side * 5.4, -13.5, side * 4.8, -11, side * 4.6, -9);
    fold(1.1, 0.6 * face.au4, 0, -3.4, side * 1.6, -3.7, side * 3.2, -3);
  }

  private void eye(int side) {
    double x = face.build.eyes().apart();
    double w = face.build.eyes().width();
    double crow = Math.min(1, 0.85 * face.au6 + 0.4 * age + 0.15 * face.au7);
    for (int i = -1; i <= 1; i++) {
      double[] line = {
        x + w + 1.7, 0.2 + 1.7 * i, x + w + 4, -0.1 + 2.5 * i, x + w + 6.4, 0.9 + 3.9 * i
      };
      fold(0.8, crow * 0.75, Curve.mirrored(side, line));
    }
    double under = face.lowerLid();
    // Tightened lids bulge below their edge; raised cheeks push a longer fold up beneath them.
    double tight = Math.min(1, 0.95 * face.au7 + 0.25 * age);
    fold(
        1.1,
        tight,
        Curve.mirrored(side, x - w * 0.9, 2.2, x - w * 0.2, under + 2.6, x + w * 0.7, under + 1.6));
    double bag = Math.min(1, 0.9 * face.au6 + 0.5 * age + 0.12);
    double low = 6.4 - 1.6 * face.au6;
    fold(
        1.5,
        bag * 0.8,
        Curve.mirrored(
            side,
            x - w * 1.05,
            2.8,
            x - w * 0.5,
            low - 0.6,
            x + w * 0.3,
            low,
            x + w * 1.1,
            low - 2.6));
  }

  private void cheek(int side) {
    double wing = face.noseWidth();
    double end = face.build.nose().length() - face.wingLift();
    double corner = face.corner();
    double strength =
        Math.min(1, 0.14 + 0.45 * age + 0.62 * face.au12 + 0.25 * face.au6 + 0.15 * face.au15);
    double top = end - 2.6;
    double bottom = corner + 2 + 2 * age + 0.8 * face.au12;
    double in = wing + 1.2;
    double out = face.mouthWidth() + 4.6 + 0.4 * face.au12 - in;
    double[] line = {
      in,
      top,
      in + out * 0.42 + 0.5,
      top + (bottom - top) * 0.3,
      in + out * 0.8 + 0.7,
      top + (bottom - top) * 0.66,
      in + out,
      bottom
    };
    fold(2.1, strength, Curve.mirrored(side, line));
    double[] high = {
      wing + 0.6, end - 6, wing + 2.6, end - 2.5, wing + 5.4, end + 2.6, wing + 7.4, end + 7.5
    };
    fold(2.4, 0.8 * face.au10, Curve.mirrored(side, high));
    double[] snarl = {wing * 0.75, end - 8, wing * 0.95, end - 6, wing * 1.25, end - 4.6};
    fold(1.2, 0.6 * face.au10, Curve.mirrored(side, snarl));
  }

  private void mouth(int side) {
    double w = face.mouthWidth();
    double corner = face.corner();
    double down = Math.min(1, 0.6 * face.au15 + 0.3 * age);
    fold(
        1.7,
        down,
        Curve.mirrored(side, w + 0.6, corner + 0.6, w + 2.2, corner + 3.4, w + 1.8, corner + 7.5));
    fold(
        1.5,
        0.22 * face.au12,
        Curve.mirrored(side, w + 1.8, corner - 2, w + 2.9, corner + 0.3, w + 2.3, corner + 2.6));
    double bottom = Anatomy.Lips.middle(face.lips().bottom);
    double chin = Math.min(1, 0.25 + 0.3 * age + 0.5 * face.au24 + 0.35 * face.au15);
    double[] below = {0.01, bottom + 3.2, 3.5, bottom + 3.4, 7, bottom + 4.8};
    fold(1.8, chin * 0.6, Curve.mirrored(side, below));
    fold(
        1.2,
        0.75 * face.au24,
        Curve.mirrored(side, w + 0.8, corner - 2.8, w + 2.4, corner - 0.2, w + 1.4, corner + 3));
    fold(
        0.9,
        0.5 * face.au26 * (1 - face.au25),
        Curve.mirrored(side, w + 3, corner + 1, w + 4.2, corner + 6, w + 3.4, corner + 11));
    pursed(side);
  }

  /** Small lines across the lips' edges, as when a string is drawn tight. */
  private void pursed(int side) {
    double strength = Math.min(1, 0.5 * face.au23 + 0.22 * age);
    double top = Anatomy.Lips.middle(face.lips().top);
    double bottom = Anatomy.Lips.middle(face.lips().bottom);
    for (int i = 0; i < 4; i++) {
      double x = 1.3 + 2.2 * i;
      double y = top + 0.2 * i;
      double[] above = {x * 0.92, y - 0.4, x, y - 2, x * 1.12, y - 3.6};
      fold(0.75, strength, Curve.mirrored(side, above));
      double z = bottom - 0.2 * i;
      double[] below = {x * 0.9, z + 0.3, x, z + 1.5, x * 1.05, z + 2.7};
      fold(0.75, 0.8 * strength, Curve.mirrored(side, below));
    }
  }
}

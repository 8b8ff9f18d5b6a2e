package affect4j.synth;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The eyes: white, iris, lids, lashes, and the crease above. */
final class EyeDrawing {
  private static final double IRIS = 2.95;

  private EyeDrawing() {}

  static void draw(Layer on, Anatomy face, Identity who, Pose pose) {
    for (int side = -1; side <= 1; side += 2) {
      eye(on, face, who, pose, side);
    }
  }

  private static void eye(Layer on, Anatomy face, Identity who, Pose pose, int side) {
    Build.EyeBuild eyes = face.build.eyes();
    double[] upper = Curve.mirrored(side, upper(face, 0));
    double[] lower = Curve.mirrored(side, lower(face, 0));
    Path2D opening = Curve.area(upper, lower);
    Tint rim = who.skin().tint().times(new Tint(0.8, 0.58, 0.56));
    Tint lash = who.hair().brows().mix(Tint.of(0x120c0a), 0.75);
    on.line(opening, 0.7, rim, 0.55);
    on.within(opening);
    on.fill(opening, Tint.of(0xece6e0).mix(who.skin().tint(), 0.12), 1);
    double x = side * eyes.apart() + pose.gaze() * 1.5 - pose.yaw() * 1.2;
    double y = -0.25 + pose.pitch() * -1.2;
    iris(on, x, y, who.iris(), eyes.width() / 6.5);
    corner(on, side, eyes, rim);
    // The lid's own shadow on the ball.
    on.line(Curve.open(upper), 1.9, Tint.of(0x2a1b1b), 0.22);
    on.line(Curve.open(upper), 1.0, Tint.of(0x2a1b1b), 0.3);
    on.everywhere();
    lids(on, face, who, side, lash);
  }

  /** The edge of the upper lid from the inner to the outer corner, {@code above} higher. */
  static double[] upper(Anatomy face, double above) {
    Build.EyeBuild eyes = face.build.eyes();
    double h = face.upperLid() + above;
    double w = eyes.width();
    double x = eyes.apart();
    double tilt = eyes.tilt() / 2;
    return new double[] {
      x - w,
      1.0 + tilt * 0.6,
      x - w * 0.62,
      -h * 0.55 + tilt * 0.4,
      x - w * 0.1,
      -h,
      x + w * 0.45,
      -h * 0.86 - tilt * 0.4,
      x + w,
      0.3 - tilt
    };
  }

  /** The edge of the lower lid from the inner to the outer corner, {@code below} lower. */
  static double[] lower(Anatomy face, double below) {
    Build.EyeBuild eyes = face.build.eyes();
    double h = face.lowerLid() + below;
    double w = eyes.width();
    double x = eyes.apart();
    double tilt = eyes.tilt() / 2;
    return new double[] {
      x - w,
      1.0 + tilt * 0.6,
      x - w * 0.4,
      h * 0.85 + tilt * 0.3,
      x + w * 0.15,
      h,
      x + w * 0.6,
      h * 0.75 - tilt * 0.5,
      x + w,
      0.3 - tilt
    };
  }

  private static void iris(Layer on, double x, double y, Tint tint, double size) {
    double r = IRIS * size;
    disc(on, x, y, r + 0.12, tint.times(0.3), 0.9);
    for (int i = 0; i < 6; i++) {
      double t = i / 5.0;
      disc(
          on,
          x,
          y + 0.25 * t,
          r * (0.95 - 0.42 * t),
          tint.times(0.72).mix(tint.times(1.4), t),
          0.55);
    }
    disc(on, x, y, r * 0.43, Tint.of(0x0a0808), 1);
  }

  private static void disc(Layer on, double x, double y, double r, Tint tint, double alpha) {
    on.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), tint, alpha);
  }

  private static void corner(Layer on, int side, Build.EyeBuild eyes, Tint rim) {
    double x = side * (eyes.apart() - eyes.width() * 0.92);
    disc(on, x, 1.0 + eyes.tilt() * 0.3, 0.95, rim.mix(Tint.of(0xd88a86), 0.5), 0.85);
  }

  private static void lids(Layer on, Anatomy face, Identity who, int side, Tint lash) {
    Tint skin = who.skin().tint();
    Tint line = skin.times(new Tint(0.42, 0.3, 0.28));
    double[] upper = Curve.mirrored(side, upper(face, 0.15));
    on.fill(Curve.stroke(1.35, 0.68, upper), lash, 0.92);
    double male = Math.min(1, Math.max(0, (face.build.eyes().thickness() - 1.6) / 1.5));
    double w = face.build.eyes().width();
    double[] end = {
      upper[8] - side * 0.6,
      upper[9] + 0.1,
      upper[8] + side * 0.4,
      upper[9] - 0.3,
      upper[8] + side * (1.5 - male),
      upper[9] - 1.0 + 0.6 * male
    };
    on.fill(Curve.stroke(0.7, 0.3, end), lash, 0.8 - 0.4 * male);
    double[] lower = Curve.mirrored(side, lower(face, 0.1));
    on.soft(0.9, 0.7, line, 0.65, lower);
    // The crease above comes down with the brow and flattens when the eye narrows.
    double crease = 1.75 + 0.5 * face.au1 + 0.5 * face.au2 - 0.5 * face.au4 + 0.1 * w;
    on.soft(1.0, 0.55, line, 0.75, Curve.mirrored(side, upper(face, crease)));
    on.soft(
        2.4,
        0.5,
        skin.times(new Tint(1.08, 1.06, 1.05)),
        0.3,
        Curve.mirrored(side, upper(face, crease * 0.55)));
  }

  /** What the light leaves on the balls; drawn after the shading. */
  static void sparks(Layer on, Anatomy face, Scene scene, Pose pose) {
    for (int side = -1; side <= 1; side += 2) {
      double[] upper = Curve.mirrored(side, upper(face, 0));
      double[] lower = Curve.mirrored(side, lower(face, 0));
      on.within(Curve.area(upper, lower));
      double x = side * face.build.eyes().apart() + pose.gaze() * 1.5 - pose.yaw() * 1.2;
      double at = x - Math.signum(scene.fromLeft() + 0.01) * 0.95;
      disc(on, at, -Math.min(1.15, face.upperLid() * 0.42), 0.62, Tint.WHITE, 0.92);
      disc(on, x + (x - at) * 0.9, 1.0, 0.4, Tint.WHITE, 0.25);
      on.everywhere();
    }
  }
}

package affect4j.synth;

import static affect4j.synth.Bell.step;

import affect4j.label.ActionUnit;

/**
 * Where things lie in one face while it moves, in face units, on the right side of the picture;
 * every number here comes from what a face is at rest and from its action units. Ekman and Friesen
 * 1978 say what each unit moves.
 */
final class Anatomy {
  /** At how many places from corner to corner the lips are computed. */
  static final int LIPS = 33;

  final Build build;
  final double au1;
  final double au2;
  final double au4;
  final double au6;
  final double au7;
  final double au10;
  final double au12;
  final double au15;
  final double au23;
  final double au24;
  final double au25;
  final double au26;
  private final Lips lips;

  Anatomy(Build build, Units units) {
    this.build = build;
    au1 = units.of(ActionUnit.AU01);
    au2 = units.of(ActionUnit.AU02);
    au4 = units.of(ActionUnit.AU04);
    au6 = units.of(ActionUnit.AU06);
    au7 = units.of(ActionUnit.AU07);
    au10 = units.of(ActionUnit.AU10);
    au12 = units.of(ActionUnit.AU12);
    au15 = units.of(ActionUnit.AU15);
    au23 = units.of(ActionUnit.AU23);
    au24 = units.of(ActionUnit.AU24);
    au25 = units.of(ActionUnit.AU25);
    au26 = units.of(ActionUnit.AU26);
    lips = computed();
  }

  /** How far the chin has dropped. */
  double drop() {
    return 6.5 * au26;
  }

  /** How far skin at height {@code y} goes down with the jaw. */
  double dropAt(double y) {
    return drop() * step(14, build.length() - 6, y);
  }

  /** The lower edge of the chin. */
  double chin() {
    return build.length() + drop();
  }

  /** The outline of the head: a closed curve's points. */
  double[] outline() {
    double w = build.width();
    double cheek = w * (0.945 + 0.02 * build.fullness()) + 0.8 * au12 + 0.5 * au6;
    double jaw = build.jaw() - 0.6 * au26;
    double chinY = build.length();
    double[] points =
        Curve.symmetric(
            0,
            -Build.CROWN,
            w * 0.48,
            -Build.CROWN + 3.4,
            w * 0.8,
            -Build.CROWN + 14,
            w * 0.94,
            -Build.CROWN + 28,
            w * 0.985,
            -8,
            w * 0.985,
            5,
            cheek,
            18,
            jaw,
            build.mouth().line() + 1,
            jaw * 0.52 + build.chin() * 0.56,
            chinY - 8,
            build.chin(),
            chinY - 1.8,
            build.chin() * 0.42,
            chinY);
    for (int i = 1; i < points.length; i += 2) {
      points[i] += dropAt(points[i]);
    }
    return points;
  }

  /** The middle line of a brow from its inner to its outer end: a curve's points. */
  double[] brow() {
    Build.EyeBuild eyes = build.eyes();
    double inner = eyes.apart() - 8.6;
    double outer = eyes.apart() + 10.2;
    double[] rest = {0.9, -0.25, -1.1, -1.35, -0.6, 1.7};
    double[] points = new double[2 * rest.length];
    for (int i = 0; i < rest.length; i++) {
      double t = (double) i / (rest.length - 1);
      double in = 1 - step(0.1, 0.75, t);
      double out = step(0.05, 0.75, t);
      double arch =
          rest[i] < 0 ? rest[i] * eyes.arch() * 0.75 : rest[i] * (0.5 + 0.3 * eyes.arch());
      points[2 * i] = inner + (outer - inner) * t - 2.6 * au4 * in + 0.4 * au1 * in;
      points[2 * i + 1] =
          -eyes.brow()
              + arch
              - 5.4 * au1 * in
              - 5.2 * au2 * out * (1 - 0.25 * step(0.8, 1, t))
              + au4 * (1.6 + 2.9 * in) * (1 - 0.35 * au1);
    }
    return points;
  }

  /** How far the upper lid is from the middle of the eye. */
  double upperLid() {
    double open = build.eyes().open();
    return open * Math.max(0.3, 1 - 0.4 * au7 - 0.16 * au6 - 0.06 * au12 - 0.1 * au4)
        + 0.55 * Math.min(au1, au2);
  }

  /** How far the lower lid is from the middle of the eye. */
  double lowerLid() {
    return 1.9 * Math.max(0.15, 1 - 0.8 * au7 - 0.55 * au6 - 0.12 * au12) + 0.3 * au26 * au25;
  }

  /** How far the cheek has been pulled up. */
  double cheekLift() {
    return 3.4 * au6 + 1.6 * au12 + 0.6 * au10;
  }

  /** How far the wings of the nose have been pulled up. */
  double wingLift() {
    return 1.5 * au10 + 0.3 * au12;
  }

  double noseWidth() {
    return build.nose().width() + 0.7 * au10 + 0.5 * au12;
  }

  /** Half of the mouth's width. */
  double mouthWidth() {
    return build.mouth().width()
        + 3.7 * au12
        + 0.5 * au15
        - 3.0 * au23
        - 0.5 * au24
        - 1.5 * au26 * (1 - 0.4 * au12);
  }

  /** The height of the corners of the mouth. */
  double corner() {
    return build.mouth().line() - 5.0 * au12 + 4.2 * au15 - 0.6 * au10 + 2.4 * au26 + 0.2 * au23;
  }

  /** The height of the line where closed lips would meet, in their middle. */
  private double line() {
    return build.mouth().line()
        - 1.0 * au10
        - 0.7 * au12
        - 0.6 * au15
        + 2.2 * au26 * (1 - 0.6 * au25)
        - 0.3 * au24;
  }

  /** How far the lips are apart in their middle. */
  double gap() {
    return au25 * (4.2 + 6.2 * au26 + 0.8 * au10) * (1 - 0.35 * au23) * (1 - 0.6 * au24)
        + 0.5 * au26;
  }

  /** The four edges of the lips from the left corner to the right, each {@link #LIPS} points. */
  Lips lips() {
    return lips;
  }

  private Lips computed() {
    Build.MouthBuild mouth = build.mouth();
    double thin = (1 - 0.55 * au23) * (1 - 0.78 * au24);
    double upper = mouth.upper() * thin * (1 - 0.28 * au12) + 0.4 * au10;
    double lower = mouth.lower() * thin * (1 - 0.22 * au12) * (1 - 0.1 * au26);
    double[][] edges = new double[4][2 * LIPS];
    for (int i = 0; i < LIPS; i++) {
      double t = 2.0 * i / (LIPS - 1) - 1;
      double a = Math.abs(t);
      double square = a * a;
      double mid = 1 - square;
      double meet = line() + (corner() - 0.9 - line()) * StrictMath.pow(a, 1.5);
      double bow = 0.35 * (Bell.of(square / 0.03) - 0.8 * Bell.of((a - 0.33) * (a - 0.33) / 0.03));
      double up = gap() * (0.28 + 0.25 * au10 - 0.08 * au26) * mid;
      double down = gap() * (0.72 - 0.25 * au10 + 0.08 * au26) * StrictMath.pow(mid, 0.8);
      double raised = 2.6 * au10 * Bell.of((a - 0.4) * (a - 0.4) / 0.12) * (1 - square * square);
      double top = (1 - StrictMath.pow(a, 1.7)) * (1 - 0.3 * Bell.of(square / 0.02));
      double x = mouthWidth() * t;
      edges[0][2 * i + 1] = meet - up - upper * top - raised;
      edges[1][2 * i + 1] =
          meet - up + bow * thin * (1 - 0.5 * au25) - raised * (0.35 + 0.4 * au25);
      edges[2][2 * i + 1] =
          Math.max(edges[1][2 * i + 1], meet + down + bow * thin * 0.7 * (1 - au25));
      edges[3][2 * i + 1] = edges[2][2 * i + 1] + lower * (1 - StrictMath.pow(a, 2.4));
      for (double[] edge : edges) {
        edge[2 * i] = x;
      }
    }
    return new Lips(edges);
  }

  /** The edges of the lips from above: upper lip from top to bottom, then the lower one. */
  static final class Lips {
    final double[] top;
    final double[] upper;
    final double[] lower;
    final double[] bottom;

    private Lips(double[][] edges) {
      top = edges[0];
      upper = edges[1];
      lower = edges[2];
      bottom = edges[3];
    }

    /** The height of the middle of {@code edge}. */
    static double middle(double[] edge) {
      return edge[LIPS];
    }
  }
}

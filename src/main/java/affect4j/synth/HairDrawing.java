package affect4j.synth;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The hair of the head, on layers of its own: before the face, and behind it. */
final class HairDrawing {
  private final Layer front;
  private final Hair hair;
  private final Scene scene;
  private final Dice dice;
  private final double w;
  private final Strands strands;
  private final double rise;

  private HairDrawing(Layer front, Identity who, Scene scene) {
    this.front = front;
    this.hair = who.hair();
    this.scene = scene;
    dice = Dice.of(who.grain(), 'f');
    w = who.build().width();
    rise = 3 + 4 * hair.volume();
    strands = new Strands(front, hair, w, dice);
  }

  static void front(Layer on, Identity who, Scene scene) {
    new HairDrawing(on, who, scene).draw();
  }

  /** Whether the hair hides the ears. */
  static boolean coversEars(Hair hair) {
    return hair.style() == Hair.Style.LONG || hair.style() == Hair.Style.FRINGE;
  }

  private void draw() {
    switch (hair.style()) {
      case BALD -> {}
      case BUZZED -> strands.fuzz(strands.region(0, 1), 1100, 1.3, 0.7);
      case RECEDING -> strands.fuzz(strands.region(9, 1.5), 700, 3, 0.85);
      case SHORT -> strands.fuzz(strands.region(0, rise), 900, 5.5, 1);
      case SIDE -> side();
      case BACK -> back(20);
      case BUN -> bun();
      case FRINGE -> fringe();
      case LONG -> curtains();
      case CURLY -> strands.curls(scene.fromLeft());
    }
    light();
  }

  /** Hair on the light's side and on top is brighter. */
  private void light() {
    Tint bright = hair.tint().mix(Tint.of(0xfff2dd), 0.45);
    double x = -14 * scene.fromLeft();
    front.blob(x, -46, 15, 4.5, bright, 0.3);
    front.blob(-w * Math.signum(scene.fromLeft()), -22, 5, 10, bright, 0.16);
    front.blob(w * Math.signum(scene.fromLeft()), 0, 9, 36, hair.tint().times(0.35), 0.45);
  }

  private void side() {
    double p = hair.part() >= 0 ? 1 : -1;
    double x = 7 + 12 * Math.abs(hair.part());
    strands.lock(
        -p,
        150,
        0.2,
        new double[] {-x, -35, x * 0.2, -31.5, w * 0.66, -27, w - 2.6, -9},
        new double[] {-x + 2, -52 - rise, 10, -53 - rise, w * 0.92, -40 - rise * 0.4, w + 1.6, -9});
    strands.lock(
        p,
        80,
        0.2,
        new double[] {x, -35, x + 5, -33, w * 0.84, -24, w - 2.4, -9},
        new double[] {x - 2, -52 - rise, x + 8, -49.5 - rise, w * 0.98, -37, w + 1.6, -9});
    burns();
  }

  private void burns() {
    for (int i = 0; i < 110; i++) {
      double side = i % 2 == 0 ? 1 : -1;
      double y = dice.range(-16, 2);
      double x = w - 3.2 + dice.uniform() * (3.6 + 0.06 * (y + 8));
      double[] hairs = {x, y, x + dice.near(0.4), y + 2, x + dice.near(0.8) + 0.3, y + 4};
      front.fill(
          Curve.stroke(0.9, 0.3, Curve.mirrored(side, hairs)),
          hair.tint().times(dice.range(0.5, 1.1)),
          0.6);
    }
  }

  /** Combed back from the hairline: strands that end at {@code top} beside the middle. */
  private void back(double top) {
    double[] line = {
      -w + 2.4, -6, -w * 0.88, -19, -w * 0.68, -29.5, -10, -34.5, 0, -35, 10, -34.5, w * 0.68,
      -29.5, w * 0.88, -19, w - 2.4, -6
    };
    Path2D shape = strands.region(0, rise);
    front.fill(shape, hair.tint().times(0.7), 1);
    front.within(shape);
    for (int i = 0; i < 260; i++) {
      double t = dice.uniform();
      double[] root = Curve.at(t, line);
      double[] before = Curve.at(0.5 + (t - 0.5) * 1.04, line);
      double away = 2 * t - 1;
      double x = away * top;
      double[] strand = {
        root[0],
        root[1] + 0.5,
        before[0] * 1.03 + dice.near(1),
        root[1] - 7 + 2 * away * away,
        (before[0] * 0.9 + x) / 2 + dice.near(1),
        (root[1] - 9 - Build.CROWN) / 2 - 6,
        x,
        -Build.CROWN - rise - 1
      };
      double edge = dice.range(0.55, 1.4) * (1.05 - 0.3 * away * away);
      front.fill(Curve.stroke(dice.range(0.6, 1.6), 0.45, strand), hair.tint().times(edge), 0.6);
    }
    front.everywhere();
    wisps();
  }

  /** Single hairs at the hairline, so that it is no edge. */
  private void wisps() {
    for (int i = 0; i < 60; i++) {
      double x = dice.near(w * 0.8);
      double y = -35 + 12 * (x / w) * (x / w) * 1.3;
      double[] line = {
        x, y + dice.range(-0.5, 1.6), x * 1.02, y - 2, x * 0.99 + dice.near(1), y - 5
      };
      front.fill(Curve.stroke(0.5, 0.4, line), hair.tint().times(dice.range(0.6, 1.2)), 0.5);
    }
  }

  private void bun() {
    front.fill(new Ellipse2D.Double(-10, -69, 20, 19), hair.tint().times(0.7), 1);
    for (int i = 0; i < 50; i++) {
      double y = dice.range(-67, -52);
      double r = 9.5 * Math.sqrt(Math.max(0, 1 - (y + 60) * (y + 60) / 90));
      double[] line = {-r, y + 1, 0, y - dice.range(0, 3), r, y + 1};
      front.fill(Curve.stroke(1, 0.5, line), hair.tint().times(dice.range(0.6, 1.4)), 0.5);
    }
    back(5);
  }

  private void fringe() {
    double end = 16 + 26 * hair.volume();
    for (int side = -1; side <= 1; side += 2) {
      strands.lock(
          side,
          110,
          0.12,
          new double[] {5, -52, w * 0.78, -42, w * 0.97, -20, w - 1.2, 4, w - 2.5, end},
          new double[] {
            4, -52 - rise, w * 0.98, -47 - rise * 0.6, w + 5, -20, w + 6.5, 4, w + 3.5, end + 2
          });
    }
    double drop = -18.5 + 2.5 * hair.wave();
    strands.lock(
        1,
        170,
        0.22,
        new double[] {-3, -52 - rise * 0.7, -w * 0.6, -45, -w * 0.88, -31, -w * 0.97, drop + 9},
        new double[] {3, -52 - rise * 0.7, w * 0.6, -45, w * 0.88, -31, w * 0.97, drop + 9});
    strands.lock(
        1,
        90,
        0.2,
        new double[] {-2, -51 - rise * 0.7, -w * 0.36, -44, -w * 0.5, -32, -w * 0.55, drop},
        new double[] {2, -51 - rise * 0.7, w * 0.36, -44, w * 0.5, -32, w * 0.55, drop});
  }

  private void curtains() {
    double x = hair.part() * 22;
    for (int side = -1; side <= 1; side += 2) {
      double p = side * x;
      strands.lock(
          side,
          190,
          0.1,
          new double[] {
            p, -36.5, (p + w) * 0.52, -32, w * 0.86, -19, w - 1.2, 6, w + 0.5, 34, w - 3, 66
          },
          new double[] {
            p,
            -51.5 - rise,
            w * 0.66 + p * 0.3,
            -50 - rise,
            w + 3.4,
            -30,
            w + 7,
            6,
            w + 9,
            36,
            w + 9,
            67
          });
    }
  }

  /** Hair that falls behind head and neck. */
  static void behind(Layer on, Identity who) {
    Hair hair = who.hair();
    if (!coversEars(hair)) {
      return;
    }
    double w = who.build().width();
    double end = hair.style() == Hair.Style.LONG ? 70 : 18 + 26 * hair.volume();
    Dice dice = Dice.of(who.grain(), 'k');
    Path2D shape =
        Curve.closed(
            0, -54, w + 1, -34, w + 5, 0, w + 5, end * 0.7, w * 0.8, end, 0, end + 1, -w * 0.8, end,
            -w - 5, end * 0.7, -w - 5, 0, -w - 1, -34);
    on.fill(shape, hair.tint().times(0.42), 1);
    for (int i = 0; i < 90; i++) {
      double x = dice.range(-w - 4, w + 4);
      double[] line = {x * 0.9, -20, x, 10, x * 1.02 + dice.near(2), end + dice.near(3)};
      on.fill(Curve.stroke(1.2, 0.5, line), hair.tint().times(dice.range(0.3, 0.7)), 0.5);
    }
  }
}

package affect4j.scene;

import affect4j.image.Grey;
import affect4j.label.Landmarks;
import affect4j.label.Point;

/** Hides a part of a face, at random: a mask, dark glasses, a hand, something else. */
final class Cover {
  private Cover() {}

  /** Hides something of the face at {@code marks}, or nothing. */
  static void over(Grey picture, Landmarks marks, Chance chance) {
    double which = chance.in(0, 1);
    if (which < 0.10) {
      mask(picture, marks, chance);
    } else if (which < 0.16) {
      glasses(picture, marks, chance);
    } else if (which < 0.26) {
      patch(picture, marks, chance);
    } else if (which < 0.46) {
      hand(picture, marks, chance);
    }
  }

  /** From somewhere on the nose down to below the chin, as a surgical mask. */
  private static void mask(Grey picture, Landmarks marks, Chance chance) {
    Point top = marks.get(chance.whole(28, 31)).halfway(marks.get(29));
    Point chin = marks.get(8);
    Point left = marks.get(chance.whole(1, 3));
    Point right = marks.get(chance.whole(13, 15));
    double grow = chance.in(1, 1.15);
    Tone tone = Tone.drawn(chance, 0.25);
    // Rows between the line from cheek to cheek through the nose, and the chin.
    double downX = chin.x() - top.x();
    double downY = chin.y() - top.y();
    double acrossX = right.x() - left.x();
    double acrossY = right.y() - left.y();
    Point middle = left.halfway(right);
    each(
        picture,
        (x, y) -> {
          double dx = x - top.x();
          double dy = y - top.y();
          double down = (dx * downX + dy * downY) / (downX * downX + downY * downY);
          double mx = x - middle.x();
          double my = y - middle.y();
          double across = (mx * acrossX + my * acrossY) / (acrossX * acrossX + acrossY * acrossY);
          double half = 0.5 * grow * Math.sqrt(Math.max(0, 1 - Math.pow(Math.max(0, down), 4) / 2));
          return down > 0 && down < 1.1 * grow && Math.abs(across) < half;
        },
        tone);
  }

  private static void glasses(Grey picture, Landmarks marks, Chance chance) {
    double radius = chance.in(0.22, 0.34) * marks.interOcular();
    Point left = marks.five().get(0);
    Point right = marks.five().get(1);
    Tone tone = new Tone(chance.in(0, 70), chance.in(0, 20), chance.draw().below(1000));
    each(
        picture,
        (x, y) -> left.to(new Point(x, y)) < radius || right.to(new Point(x, y)) < radius,
        tone);
  }

  /** An ellipse somewhere on the face, up to a third of its width. */
  private static void patch(Grey picture, Landmarks marks, Chance chance) {
    double size = marks.interOcular();
    Point on = marks.get(chance.whole(0, Landmarks.COUNT - 1));
    double wide = size * chance.in(0.15, 0.6);
    double high = size * chance.in(0.15, 0.6);
    double angle = chance.in(0, Math.PI);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    Tone tone = Tone.drawn(chance, 0.5);
    each(
        picture,
        (x, y) -> {
          double u = cos * (x - on.x()) + sin * (y - on.y());
          double v = cos * (y - on.y()) - sin * (x - on.x());
          return u * u / (wide * wide) + v * v / (high * high) < 1;
        },
        tone);
  }

  /** Some fingers side by side, of the skin of a cheek, across a part of the face. */
  private static void hand(Grey picture, Landmarks marks, Chance chance) {
    Grey skin = new Grey(picture.width(), picture.height(), picture.values().clone());
    double size = marks.interOcular();
    Point on = marks.get(chance.whole(0, Landmarks.COUNT - 1));
    Point cheek = marks.get(chance.happens(0.5) ? 2 : 14).halfway(marks.get(30));
    double finger = size * chance.in(0.12, 0.25);
    double length = size * chance.ratio(0.4, 2);
    int fingers = chance.whole(1, 5);
    double lighter = chance.in(-25, 25);
    double angle = chance.in(0, Math.PI);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        double u = cos * (x - on.x()) + sin * (y - on.y());
        double v = cos * (y - on.y()) - sin * (x - on.x());
        double which = v / finger + fingers / 2.0;
        double across = which - Math.floor(which) - 0.5;
        if (which > 0 && which < fingers && Math.abs(u) < length * (1 - across * across)) {
          double round = 1 - 2.5 * across * across * across * across * 4;
          float from =
              skin.at(
                  (int) (cheek.x() + Math.floorMod(x, (int) finger + 1) * 0.7),
                  (int) (cheek.y() + Math.floorMod(y, (int) finger + 1) * 0.7));
          picture.values()[y * picture.width() + x] =
              (float) Math.max(0, Math.min(255, (from + lighter) * round));
        }
      }
    }
  }

  private static void each(Grey picture, Grey.Part area, Tone tone) {
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (area.holds(x + 0.5, y + 0.5)) {
          picture.values()[y * picture.width() + x] = tone.at(x, y);
        }
      }
    }
  }

  /** A grey with waves in it. */
  private record Tone(double level, double waves, int seed) {
    static Tone drawn(Chance chance, double rough) {
      return new Tone(
          chance.in(10, 245),
          chance.happens(rough) ? chance.in(5, 60) : 4,
          chance.draw().below(1000));
    }

    float at(int x, int y) {
      double wave =
          Math.sin(0.31 * (seed % 7 + 1) * x + seed) * Math.cos(0.23 * (seed % 5 + 1) * y);
      return (float) Math.max(0, Math.min(255, level + waves * wave));
    }
  }
}

package affect4j.scene;

import affect4j.image.Canvas;
import affect4j.image.Grey;
import affect4j.image.Rgb;
import affect4j.image.Similarity;
import affect4j.label.Point;

/**
 * What has eyes, a rim and a mouth at a glance and is no face: letters on signs, balls in the
 * light.
 */
final class Sign {
  /** Round ones more often: they are taken for faces first. */
  private static final String LETTERS =
      "aaaaeeeeggmmssBBOOQQ@@&&8836590"
          + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private static final Rgb WHITE = new Rgb(255, 255, 255);

  private Sign() {}

  /** Draws letters or a ball on {@code ground}, a square, which they about fill. */
  static void on(Grey ground, Chance chance) {
    if (chance.happens(0.7)) {
      letters(ground, chance);
    } else {
      ball(ground, chance);
    }
  }

  /** One to three thick letters, turned a little, most of them with a rim in another tone. */
  private static void letters(Grey ground, Chance chance) {
    int side = ground.width();
    double size = side * chance.ratio(0.4, 1.1);
    StringBuilder text = new StringBuilder();
    int count = chance.whole(1, 3);
    for (int i = 0; i < count; i++) {
      text.append(LETTERS.charAt(chance.draw().below(LETTERS.length())));
    }
    double wide = Canvas.textWidth(text.toString(), size);
    int x = (int) (0.5 * (side - wide) + chance.in(-0.3, 0.3) * side);
    int y = (int) (0.5 * (side + size) + chance.in(-0.3, 0.3) * side);
    int stroke = (int) Math.max(1, size * chance.in(0.1, 0.32));
    int rim = chance.happens(0.7) ? (int) Math.max(1, size * chance.in(0.06, 0.24)) : 0;
    Writing writing = new Writing(text.toString(), size, x, y, 12 * chance.normal());
    if (rim > 0) {
      paint(ground, writing.mask(side, stroke + rim), chance);
    }
    paint(ground, writing.mask(side, stroke), chance);
  }

  /**
   * Letters in a square.
   *
   * @param size of a capital letter, in pixels
   * @param x where they begin
   * @param y the line that they stand on
   * @param degrees by which all is turned about the middle of the square
   */
  private record Writing(String text, double size, int x, int y, double degrees) {
    /**
     * A square of {@code side} pixels, 255 where the letters' lines of {@code stroke} pixels are.
     */
    Grey mask(int side, int stroke) {
      Canvas canvas = Canvas.on(Grey.black(side, side).picture());
      canvas.text(x, y, size, stroke, WHITE, text);
      Similarity turn = Similarity.about(new Point(side / 2.0, side / 2.0), 1, degrees);
      return Grey.of(canvas.picture()).warped(turn, side, side, 0);
    }
  }

  /** One tone where {@code mask} is, lighter to one side. */
  private static void paint(Grey ground, Grey mask, Chance chance) {
    int side = ground.width();
    double level = chance.in(0, 255);
    double across = chance.in(-60, 60) / side;
    double down = chance.in(-60, 60) / side;
    for (int i = 0; i < mask.values().length; i++) {
      double share = mask.values()[i] / 255;
      double tone =
          level + across * (i % side - side / 2.0) + down * (Math.floorDiv(i, side) - side / 2.0);
      ground.values()[i] += (float) (share * (tone - ground.values()[i]));
    }
  }

  /** A disc of two tones that meet softly along a line through it, in a rim. */
  private static void ball(Grey ground, Chance chance) {
    int side = ground.width();
    double x = side * chance.in(0.35, 0.65);
    double y = side * chance.in(0.35, 0.65);
    double radius = side * chance.ratio(0.2, 0.6);
    double rim = 1 + chance.in(0, 0.35);
    double light = chance.in(0, 255);
    double dark = chance.in(0, 255);
    double edge = chance.in(0, 255);
    double angle = chance.in(0, 2 * Math.PI);
    double where = chance.in(-0.5, 0.5);
    double soft = chance.ratio(0.03, 1);
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double u = (column + 0.5 - x) / radius;
        double v = (row + 0.5 - y) / radius;
        double from = Math.sqrt(u * u + v * v);
        double lit = (u * Math.cos(angle) + v * Math.sin(angle) - where) / soft;
        double share = Math.max(0, Math.min(1, 0.5 + lit));
        double inside = Math.max(0, Math.min(1, (1 - from) * radius + 0.5));
        double around = Math.max(0, Math.min(1, (rim - from) * radius + 0.5));
        int at = row * side + column;
        double tone = inside * (dark + share * (light - dark)) + (1 - inside) * edge;
        ground.values()[at] += (float) (around * (tone - ground.values()[at]));
      }
    }
  }
}

package affect4j.scene;

import affect4j.face.Shown;
import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Point;

/** Squares that show no face as a whole: something else, a part of one, a mess of one. */
final class NoFace {
  private static final int TILES = 4;

  private NoFace() {}

  /** A square of {@code side} pixels, made of {@code marked} or of nothing. */
  static Square drawn(Marked marked, int side, Chance chance) {
    double which = chance.in(0, 1);
    if (which < 0.3) {
      boolean sign = which < 0.15;
      boolean flat = sign ? chance.happens(0.6) : which >= 0.22;
      Grey ground = flat ? Ground.flat(side, chance) : Ground.drawn(side, chance);
      if (sign) {
        Sign.on(ground, chance);
      }
      return Square.whole(ground);
    }
    Similarity map = Shown.square(marked.landmarks().five(), side);
    if (which < 0.4) {
      return Square.whole(shuffled(Square.cut(marked.picture(), map, side).grey(), chance));
    }
    return Square.cut(marked.picture(), map.then(away(which, side, chance)), side);
  }

  /**
   * Far beside the face, something near it enlarged, a small part of it, from far away, or upside
   * down.
   */
  private static Similarity away(double which, int side, Chance chance) {
    double scale = chance.ratio(0.7, 1.4);
    double degrees = chance.in(-60, 60);
    double off = 0;
    if (which < 0.48) {
      // Walls and clothes, from near by.
      scale = chance.ratio(1.5, 8);
      off = chance.in(0.6, 0.9) * scale * side;
    } else if (which < 0.65) {
      off = chance.in(0.45, 1) * side;
    } else if (which < 0.82) {
      scale = chance.ratio(2, 5);
      off = chance.in(0, 1) * side;
    } else if (which < 0.92) {
      scale = chance.ratio(0.2, 0.45);
      off = chance.in(0, 0.3) * side;
    } else {
      degrees = chance.in(120, 240);
    }
    double where = chance.in(0, 2 * Math.PI);
    return Similarity.about(new Point(side / 2.0, side / 2.0), scale, degrees)
        .then(Similarity.of(1, 0, off * Math.cos(where), off * Math.sin(where)));
  }

  /** Its tiles in another order. */
  static Grey shuffled(Grey picture, Chance chance) {
    int tile = picture.width() / TILES;
    int[] order = chance.draw().permutation(TILES * TILES);
    Grey mess = new Grey(picture.width(), picture.height(), picture.values().clone());
    for (int i = 0; i < order.length; i++) {
      for (int y = 0; y < tile; y++) {
        for (int x = 0; x < tile; x++) {
          int toX = i % TILES * tile + x;
          int toY = i / TILES * tile + y;
          mess.values()[toY * picture.width() + toX] =
              picture.at(order[i] % TILES * tile + x, order[i] / TILES * tile + y);
        }
      }
    }
    return mess;
  }
}

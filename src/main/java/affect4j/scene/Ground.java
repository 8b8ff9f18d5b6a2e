package affect4j.scene;

import affect4j.image.Grey;

/** Pictures without a face, drawn at random: clouds, waves, stripes, shapes. */
final class Ground {
  private static final int OCTAVES = 5;

  private Ground() {}

  /** A square of {@code side} pixels. */
  static Grey drawn(int side, Chance chance) {
    Grey ground = tilted(side, 60, chance);
    if (chance.happens(0.6)) {
      clouds(ground, chance.ratio(10, 90), chance);
    }
    if (chance.happens(0.3)) {
      waves(ground, chance);
    }
    int shapes = chance.happens(0.6) ? chance.whole(1, 14) : 0;
    for (int i = 0; i < shapes; i++) {
      shape(ground, chance);
    }
    return ground;
  }

  /** A wall, a sky: a square that is nearly of one grey, with weak clouds, noise, or both. */
  static Grey flat(int side, Chance chance) {
    Grey ground = tilted(side, chance.in(0, 60), chance);
    if (chance.happens(0.6)) {
      clouds(ground, chance.ratio(0.3, 8), chance);
    }
    double noise = chance.happens(0.7) ? chance.ratio(0.3, 40) : 0;
    for (int i = 0; i < ground.values().length; i++) {
      ground.values()[i] += (float) (noise * chance.normal());
    }
    if (chance.happens(0.5)) {
      Light.blur(ground, chance.whole(1, 2));
    }
    return ground;
  }

  /** A grey that grows by up to {@code tilt} from one side to the other. */
  private static Grey tilted(int side, double tilt, Chance chance) {
    Grey ground = Grey.black(side, side);
    double level = chance.in(20, 235);
    double tiltX = chance.in(-tilt, tilt) / side;
    double tiltY = chance.in(-tilt, tilt) / side;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        ground.values()[y * side + x] =
            (float) (level + tiltX * (x - side / 2.0) + tiltY * (y - side / 2.0));
      }
    }
    return ground;
  }

  /** Noise of all sizes, each half as strong as the one twice as large. */
  private static void clouds(Grey ground, double most, Chance chance) {
    double strength = most;
    int cells = chance.whole(1, 4);
    for (int octave = 0; octave < OCTAVES && cells < ground.width(); octave++) {
      Grey coarse = Grey.black(cells + 2, cells + 2);
      for (int i = 0; i < coarse.values().length; i++) {
        coarse.values()[i] = (float) (strength * chance.normal());
      }
      double step = (double) cells / ground.width();
      for (int y = 0; y < ground.height(); y++) {
        for (int x = 0; x < ground.width(); x++) {
          ground.values()[y * ground.width() + x] += smooth(coarse, x * step, y * step);
        }
      }
      strength *= chance.in(0.35, 0.8);
      cells *= 2;
    }
  }

  private static float smooth(Grey coarse, double x, double y) {
    int column = (int) x;
    int row = (int) y;
    double right = x - column;
    double down = y - row;
    right = right * right * (3 - 2 * right);
    down = down * down * (3 - 2 * down);
    double above = coarse.at(column, row) * (1 - right) + coarse.at(column + 1, row) * right;
    double below =
        coarse.at(column, row + 1) * (1 - right) + coarse.at(column + 1, row + 1) * right;
    return (float) (above * (1 - down) + below * down);
  }

  private static void waves(Grey ground, Chance chance) {
    double strength = chance.ratio(5, 80);
    double angle = chance.in(0, Math.PI);
    double length = chance.ratio(3, ground.width());
    double u = 2 * Math.PI * Math.cos(angle) / length;
    double v = 2 * Math.PI * Math.sin(angle) / length;
    boolean crossed = chance.happens(0.4);
    for (int y = 0; y < ground.height(); y++) {
      for (int x = 0; x < ground.width(); x++) {
        double wave = Math.sin(u * x + v * y) * (crossed ? Math.cos(v * x - u * y) : 1);
        ground.values()[y * ground.width() + x] += (float) (strength * wave);
      }
    }
  }

  /** An ellipse, a box or a ring, anywhere, turned anyhow. */
  private static void shape(Grey ground, Chance chance) {
    double x = chance.in(0, ground.width());
    double y = chance.in(0, ground.height());
    double wide = chance.ratio(1, ground.width() / 2.0);
    double high = chance.happens(0.4) ? wide : chance.ratio(1, ground.width() / 2.0);
    double angle = chance.in(0, Math.PI);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    int kind = chance.whole(0, 2);
    float level = (float) chance.in(0, 255);
    float mix = (float) chance.in(0.4, 1);
    for (int row = 0; row < ground.height(); row++) {
      for (int column = 0; column < ground.width(); column++) {
        double u = (cos * (column - x) + sin * (row - y)) / wide;
        double v = (cos * (row - y) - sin * (column - x)) / high;
        double round = u * u + v * v;
        boolean inside =
            switch (kind) {
              case 0 -> round < 1;
              case 1 -> Math.max(Math.abs(u), Math.abs(v)) < 1;
              default -> round < 1 && round > 0.5;
            };
        if (inside) {
          int at = row * ground.width() + column;
          ground.values()[at] += mix * (level - ground.values()[at]);
        }
      }
    }
  }
}

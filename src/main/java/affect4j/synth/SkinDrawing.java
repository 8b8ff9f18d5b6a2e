package affect4j.synth;

import java.util.Arrays;

/** The colours of a face's skin, before light falls on it: flush, shadows round the eyes, spots. */
final class SkinDrawing {
  private SkinDrawing() {}

  static void draw(Layer on, Anatomy face, Identity who) {
    Skin skin = who.skin();
    Arrays.fill(on.argb, skin.tint().color(1).getRGB());
    Tint red = skin.tint().times(new Tint(1.0, 0.68, 0.66));
    Tint dim = skin.tint().times(new Tint(0.72, 0.6, 0.62));
    double lift = face.cheekLift();
    double flush = skin.flush() * 0.75;
    double eyes = face.build.eyes().apart();
    double nose = face.build.nose().length();
    on.blob(0, -28, 20, 9, skin.tint().times(new Tint(1.03, 1.02, 0.95)), 0.5);
    on.blob(0, nose * 0.9, 5.5, 3.6, red, flush * 0.75);
    on.blob(0, face.chin() - 5, 6, 4, red, flush * 0.4);
    for (int side = -1; side <= 1; side += 2) {
      on.blob(side * 19.5, 14.5 - lift, 8, 6, red, flush * (1 + 0.5 * face.au6));
      on.blob(side * 33, 5, 3, 8, red, flush * 0.6);
      on.blob(side * eyes, -1.5, 7.5, 3.6, dim, 0.3);
      on.blob(side * (eyes - 0.6), 3.6, 6, 2.2, dim, 0.24 + 0.22 * skin.wrinkles());
      on.blob(side * (eyes - 8), -0.5, 2.6, 4, dim, 0.25);
    }
    mottle(on, skin, Dice.of(who.grain(), 's'));
    if (who.hair().beard() != Hair.Beard.NONE) {
      BeardDrawing.shadow(on, face, who);
    }
  }

  /** Skin is never of one colour: large pale and dark spots, then freckles. */
  private static void mottle(Layer on, Skin skin, Dice dice) {
    Tint pale = skin.tint().times(new Tint(1.05, 1.05, 1.04));
    Tint dark = skin.tint().times(new Tint(0.92, 0.86, 0.85));
    for (int i = 0; i < 40; i++) {
      double size = dice.range(1.5, 4.5);
      on.blob(
          dice.range(-30, 30),
          dice.range(-40, 48),
          size,
          size,
          dice.chance(0.5) ? pale : dark,
          0.22 + 0.12 * skin.wrinkles());
    }
    Tint brown = skin.tint().times(new Tint(0.74, 0.56, 0.44));
    int freckles = (int) (110 * skin.freckles());
    for (int i = 0; i < freckles; i++) {
      double size = dice.range(0.25, 0.5);
      on.blob(dice.near(28), 8 + dice.near(13), size, size, brown, dice.range(0.25, 0.7));
    }
    if (dice.chance(0.25)) {
      on.blob(dice.near(24), dice.range(4, 40), 0.6, 0.6, brown.times(0.6), 0.9);
    }
  }
}

package affect4j.synth;

/** Nostrils and the edges of the wings; the rest of a nose is relief. */
final class NoseDrawing {
  private NoseDrawing() {}

  static void draw(Layer on, Anatomy face, Identity who) {
    Tint skin = who.skin().tint();
    Tint dark = skin.times(new Tint(0.3, 0.19, 0.18));
    Tint soft = skin.times(new Tint(0.62, 0.46, 0.44));
    double w = face.noseWidth();
    double end = face.build.nose().length() - 0.5 * face.au10;
    double lift = face.wingLift();
    for (int side = -1; side <= 1; side += 2) {
      double[] hole = {
        side * w * 0.16, end + 0.2 - lift * 0.3,
        side * w * 0.4, end - 0.75 - lift * 0.5,
        side * w * 0.66, end + 0.15 - lift * 0.8
      };
      on.soft(2.6, 0.5, soft, 0.5, hole);
      on.soft(1.7, 0.5, dark, 0.85, hole);
      double[] wing = {
        side * w * 0.86, end - 5.2 - lift,
        side * (w + 0.15), end - 2.8 - lift,
        side * (w - 0.05), end - 0.6 - lift,
        side * w * 0.66, end + 0.3 - lift * 0.8
      };
      on.soft(1.5, 0.6, soft, 0.75, wing);
      on.soft(0.7, 0.6, dark, 0.4, wing);
      double[] bridge = {side * 4.6, -5, side * 3.6, 1, side * 3.9, 8};
      on.soft(3.4, 0.3, soft, 0.14, bridge);
    }
    on.soft(1.6, 0.5, soft, 0.6, -w * 0.4, end + 1.2, 0, end + 1.9, w * 0.4, end + 1.2);
    on.blob(0, end - 3.6, 1.7, 1.5, skin.mix(Tint.WHITE, 0.5), 0.22 + 0.25 * who.skin().gloss());
    on.blob(0, end * 0.4, 0.9, 5, skin.mix(Tint.WHITE, 0.4), 0.25);
  }
}

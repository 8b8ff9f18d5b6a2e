package affect4j.synth;

/**
 * Where a face is seen: light and what lies behind.
 *
 * @param fromLeft where the light comes from: 1 from the left, -1 from the right
 * @param fromAbove 1 from above, -1 from below
 * @param hardness how dark the shadows are, 0 to 1
 * @param warmth of the light, -1 blue to 1 yellow
 * @param exposure how bright the picture is; 1 is as it should be
 * @param noise of the camera, in parts of full white
 * @param back colours behind the head, above and below
 * @param grain from what the background is drawn
 */
record Scene(
    double fromLeft,
    double fromAbove,
    double hardness,
    double warmth,
    double exposure,
    double noise,
    Back back,
    long grain) {
  /** Colours behind the head, above and below. */
  record Back(Tint above, Tint below) {}

  /** For pictures that are to be compared: a soft light from the left and a plain background. */
  static final Scene STUDIO =
      new Scene(0.5, 0.55, 0.5, 0.1, 1, 0, new Back(Tint.of(0xb8c2c9), Tint.of(0x8794a0)), 1);

  private static final Tint[] BACKS = {
    Tint.of(0xc9d2d6), Tint.of(0x8fa1ad), Tint.of(0xd8cbb6), Tint.of(0x6f7f6a), Tint.of(0x9c7f66),
    Tint.of(0x4d5a6b), Tint.of(0xb7a9bd), Tint.of(0x37414a), Tint.of(0xa9bda8), Tint.of(0xd9b48f)
  };

  static Scene of(Dice dice) {
    return new Scene(
        dice.near(1),
        dice.range(0.15, 0.85),
        dice.range(0.25, 0.85),
        dice.near(0.9),
        1 + dice.near(0.16),
        dice.range(0.003, 0.012),
        new Back(
            dice.one(BACKS).times(dice.range(0.75, 1.1)),
            dice.one(BACKS).times(dice.range(0.6, 1))),
        dice.bits());
  }
}

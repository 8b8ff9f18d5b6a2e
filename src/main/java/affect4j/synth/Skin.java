package affect4j.synth;

/**
 * What the skin is like.
 *
 * @param tint of its middle
 * @param lips their colour
 * @param flush how red cheeks and nose are, 0 to 1
 * @param freckles 0 to 1
 * @param wrinkles 0 to 1
 * @param gloss how much it shines, 0 to 1
 */
record Skin(Tint tint, Tint lips, double flush, double freckles, double wrinkles, double gloss) {
  /** From fair to deep, between which skins are mixed. */
  private static final Tint[] TONES = {
    Tint.of(0xf6d9c6),
    Tint.of(0xeec4a6),
    Tint.of(0xdca780),
    Tint.of(0xc0875c),
    Tint.of(0xa06a47),
    Tint.of(0x8a5d42),
    Tint.of(0x74503d)
  };

  /** How dark it is, 0 to 1. */
  double depth() {
    return Math.max(0, Math.min(1, (0.9 - tint.green()) / 0.75));
  }

  /** What lies in its shadow. */
  Tint shadow() {
    return tint.times(new Tint(0.58, 0.44, 0.42));
  }

  static Skin of(double child, double old, double male, Dice dice) {
    double place = dice.uniform() * (TONES.length - 1.001);
    int i = (int) place;
    Tint tint = TONES[i].mix(TONES[i + 1], place - i);
    Tint warm = tint.times(new Tint(1 + dice.near(0.03), 1, 1 + dice.near(0.05)));
    Tint red = Tint.of(0xb4413f).mix(Tint.of(0x8a2f3a), dice.uniform());
    double painted = (1 - male) * (1 - child) * (dice.chance(0.4) ? dice.range(0.3, 0.75) : 0);
    Tint bare = warm.times(new Tint(0.93, 0.68, 0.67));
    return new Skin(
        warm,
        bare.mix(red, 0.12 + painted * 0.8),
        dice.range(0.2, 0.7) + 0.25 * child,
        place < 2.2 && dice.chance(0.3) ? dice.range(0.3, 1) : 0,
        Math.min(1, old * dice.range(0.8, 1.2)),
        dice.range(0.25, 0.9) * (1 - 0.4 * old));
  }
}

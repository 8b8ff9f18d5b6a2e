package affect4j.synth;

/**
 * The hair of a head.
 *
 * @param style how it is worn
 * @param tint its colour
 * @param volume how far it stands off the head, 0 to 1
 * @param part where it is parted, -1 to 1 across the head
 * @param wave how wavy it is, 0 to 1
 * @param brows the colour of the brows
 * @param beard of the beard
 */
record Hair(
    Style style, Tint tint, double volume, double part, double wave, Tint brows, Beard beard) {
  /** How hair is worn. */
  enum Style {
    BALD,
    BUZZED,
    RECEDING,
    SHORT,
    SIDE,
    BACK,
    FRINGE,
    LONG,
    BUN,
    CURLY
  }

  /** How a beard is worn. */
  enum Beard {
    NONE,
    STUBBLE,
    MOUSTACHE,
    GOATEE,
    FULL
  }

  private static final Tint[] FAIR = {
    Tint.of(0x17120f),
    Tint.of(0x2e1f17),
    Tint.of(0x4f3220),
    Tint.of(0x7c5430),
    Tint.of(0xb98a4e),
    Tint.of(0xdcbb7c),
    Tint.of(0x8c3f1d)
  };
  private static final Tint GREY = Tint.of(0xb9b7b3);

  static Hair of(double child, double old, double male, double depth, Dice dice) {
    boolean man = male > 0.5;
    boolean grown = child < 0.4;
    int colour =
        depth > 0.45
            ? dice.pick(6, 3, 0.6)
            : depth > 0.25 ? dice.pick(4, 5, 4, 1.5, 0.5) : dice.pick(1.5, 3, 5, 5, 3, 2.5, 2);
    Tint tint = FAIR[colour].mix(FAIR[Math.max(0, colour - 1)], dice.uniform() * 0.4);
    double grey = Math.max(0, Math.min(1, (old - 0.15) * dice.range(0.8, 2)));
    Style style =
        man
            ? dice.one(
                Style.values(),
                old * 1.2 + (grown ? 0.35 : 0),
                1,
                old * 3,
                3,
                3,
                1.4,
                0.15,
                0.4,
                0,
                1.3)
            : dice.one(Style.values(), 0, 0.15, 0, 0.7, 0.7, 0.3, 3, 4.5, 2.2, 1.5);
    Beard beard = man && grown ? dice.one(Beard.values(), 4.5, 2.5, 1.2, 1.2, 2.6) : Beard.NONE;
    Tint worn = tint.mix(GREY, grey);
    return new Hair(
        style,
        worn,
        dice.uniform(),
        dice.chance(0.25) ? dice.near(0.1) : (dice.chance(0.5) ? 1 : -1) * dice.range(0.3, 0.55),
        dice.chance(0.4) ? dice.range(0.4, 1) : dice.range(0, 0.2),
        tint.mix(GREY, grey * 0.6).mix(Tint.of(0x3a2a20), 0.25),
        beard);
  }
}

package affect4j.synth;

/**
 * Who a face is: all that does not move.
 *
 * @param build where things lie
 * @param skin what it is like
 * @param hair of head, brows and beard
 * @param iris colour of the eyes
 * @param glasses worn, or none
 * @param clothes their colour
 * @param grain from what single hairs and spots are drawn
 */
record Identity(
    Build build, Skin skin, Hair hair, Tint iris, Glasses glasses, Tint clothes, long grain) {
  /** What is worn before the eyes. */
  enum Glasses {
    NONE,
    ROUND,
    SQUARE,
    THIN
  }

  private static final Tint[] IRISES = {
    Tint.of(0x2a1a10),
    Tint.of(0x4a2c16),
    Tint.of(0x6f4a22),
    Tint.of(0x6d6a35),
    Tint.of(0x4f7048),
    Tint.of(0x5f86a3),
    Tint.of(0x7f95a2)
  };
  private static final Tint[] CLOTHES = {
    Tint.of(0x2b3a4f), Tint.of(0x6b2f37), Tint.of(0x3d5a4a), Tint.of(0xd9d4c8), Tint.of(0x2a2a2e),
    Tint.of(0x7d8aa0), Tint.of(0xb98f5e), Tint.of(0x5a4a6b), Tint.of(0xc7a3a0), Tint.of(0x41707d)
  };

  /** Person {@code number} of all that {@code seed} makes. */
  static Identity of(long seed, long number) {
    Dice dice = Dice.of(seed, number, 'i');
    double child = dice.chance(0.14) ? dice.range(0.45, 1) : 0;
    double old = child > 0 || dice.chance(0.5) ? 0 : dice.range(0.05, 1);
    double male = dice.chance(0.5) ? dice.range(0.7, 1) : dice.range(0, 0.25);
    male *= 1 - 0.6 * child * (male > 0.5 ? 0.6 : 1);
    Build build = Build.of(child, old, male, dice);
    Skin skin = Skin.of(child, old, male, dice);
    double depth = skin.depth();
    int iris =
        depth > 0.4
            ? dice.pick(5, 4, 1)
            : depth > 0.22 ? dice.pick(3, 5, 3, 1, 0.5) : 1 + dice.below(6);
    return new Identity(
        build,
        skin,
        Hair.of(child, old, male, depth, dice),
        IRISES[iris],
        dice.one(Glasses.values(), 2.8 - old, 0.3, 0.3, 0.3),
        dice.one(CLOTHES),
        dice.bits());
  }
}

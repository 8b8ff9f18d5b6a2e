package affect4j.optim;

/**
 * Multiplied by a factor every so many epochs.
 *
 * @param start the rate before, above 0
 * @param factor in (0, 1]
 * @param every epochs between, 1 or more
 */
public record StepDecay(double start, double factor, int every) implements Schedule {
  public StepDecay {
    if (!(start > 0 && Double.isFinite(start))) {
      throw new IllegalArgumentException("start must be above 0, got " + start);
    }
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException("factor must be in (0, 1], got " + factor);
    }
    if (every < 1) {
      throw new IllegalArgumentException("every must be 1 epoch or more, got " + every);
    }
  }

  /** x 0.6 after each epoch: DAN on AffectNet. Wen et al. 2021, arXiv:2109.07270, released code. */
  public static StepDecay affectNet(double start) {
    return new StepDecay(start, 0.6, 1);
  }

  /** x 0.1 after every ten epochs: DAN on RAF-DB. */
  public static StepDecay rafDb(double start) {
    return new StepDecay(start, 0.1, 10);
  }

  @Override
  public double at(double progress) {
    return start * Math.pow(factor, Math.floor(progress / every));
  }
}

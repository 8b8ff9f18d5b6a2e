package affect4j.eval;

/** How what a network says of action units is to be read. */
public enum UnitScale {
  /** Any number: its sigmoid is the probability. */
  LOGIT {
    @Override
    public double probability(double said) {
      return 1 / (1 + Math.exp(-said)); // as Thresholds.ofLogits, so that equal stays equal
    }
  },
  /** A probability. */
  PROBABILITY {
    @Override
    public double probability(double said) {
      if (!(said >= 0 && said <= 1)) {
        throw new IllegalArgumentException("a probability must be in [0, 1], got " + said);
      }
      return said;
    }
  };

  /** What {@code said} means as a probability, in [0, 1]. */
  public abstract double probability(double said);
}

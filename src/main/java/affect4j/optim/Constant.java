package affect4j.optim;

/**
 * The same at all times.
 *
 * @param rate above 0
 */
public record Constant(double rate) implements Schedule {
  public Constant {
    if (!(rate > 0 && Double.isFinite(rate))) {
      throw new IllegalArgumentException("rate must be above 0, got " + rate);
    }
  }

  @Override
  public double at(double progress) {
    return rate;
  }
}

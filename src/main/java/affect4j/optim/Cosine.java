package affect4j.optim;

/**
 * Rises in a line from 0 to the peak, then falls along half a cosine to the floor. Loshchilov and
 * Hutter 2017, arXiv:1608.03983; Goyal et al. 2017, arXiv:1706.02677.
 *
 * <p>Past the end it rises again, as the cosine does: EMMA's released code goes there.
 *
 * @param peak the highest rate, above 0
 * @param floor the lowest rate, in [0, peak]
 * @param warmup epochs of rising, may be 0
 * @param epochs of the whole run, more than {@code warmup}
 */
public record Cosine(double peak, double floor, double warmup, double epochs) implements Schedule {
  public Cosine {
    if (!(peak > 0 && Double.isFinite(peak))) {
      throw new IllegalArgumentException("peak must be above 0, got " + peak);
    }
    if (!(floor >= 0 && floor <= peak)) {
      throw new IllegalArgumentException("floor must be in [0, " + peak + "], got " + floor);
    }
    if (!(warmup >= 0 && warmup < epochs && Double.isFinite(epochs))) {
      throw new IllegalArgumentException(
          "warmup must be in [0, " + epochs + "), the length of the run; got " + warmup);
    }
  }

  @Override
  public double at(double progress) {
    if (progress < warmup) {
      return peak * progress / warmup;
    }
    double turn = Math.PI * (progress - warmup) / (epochs - warmup);
    return floor + (peak - floor) * 0.5 * (1 + Math.cos(turn));
  }
}

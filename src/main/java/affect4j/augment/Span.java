package affect4j.augment;

/** Numbers from {@code from} to {@code to}, any of which is as likely as any other. */
public record Span(double from, double to) {
  public Span {
    if (!(from <= to && Double.isFinite(from) && Double.isFinite(to))) {
      throw new IllegalArgumentException("a span must go upwards, got " + from + " to " + to);
    }
  }

  /** As far below zero as above. */
  public static Span around(double centre, double reach) {
    return new Span(centre - reach, centre + reach);
  }

  /** A number of this span. Takes one. */
  public double drawn(Draw draw) {
    return from + (to - from) * draw.unit();
  }

  /** A number of this span whose logarithm is as likely as any other. Takes one. */
  public double drawnByRatio(Draw draw) {
    return Math.exp(new Span(Math.log(from), Math.log(to)).drawn(draw));
  }

  /** Refuses spans that reach to 0 or below, or beyond {@code most}. */
  void refuseBeyond(String name, double most) {
    if (!(from > 0 && to <= most)) {
      throw new IllegalArgumentException(
          name + " must be in (0, " + most + "], got " + from + " to " + to);
    }
  }
}

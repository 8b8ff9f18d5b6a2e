package affect4j.scene;

import affect4j.augment.Draw;
import affect4j.augment.Span;

/** Numbers at random in forms that pictures need. */
record Chance(Draw draw) {
  /** A number in [from, to). Takes one. */
  double in(double from, double to) {
    return new Span(from, to).drawn(draw);
  }

  /** A number in [from, to) whose logarithm is as likely as any other. Takes one. */
  double ratio(double from, double to) {
    return new Span(from, to).drawnByRatio(draw);
  }

  /** A whole number in [from, to]. Takes one. */
  int whole(int from, int to) {
    return from + draw.below(to - from + 1);
  }

  /** Whether something of {@code probability} happens. Takes one. */
  boolean happens(double probability) {
    return draw.happens(probability);
  }

  /** About normal, of mean 0 and deviation 1, within 3.5: a sum of four. Takes four. */
  double normal() {
    double sum = draw.unit() + draw.unit() + draw.unit() + draw.unit();
    return (sum - 2) * Math.sqrt(3);
  }
}

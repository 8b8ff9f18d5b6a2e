package affect4j.image;

/** The shape by which neighbouring pixels are weighed when a picture is resized. */
public enum Filter {
  /** A triangle that reaches one pixel far. */
  BILINEAR(1) {
    @Override
    double at(double x) {
      return Math.max(0, 1 - Math.abs(x));
    }
  },
  /** Keys' cubic with a = -0.5, which reaches two pixels far. Keys 1981, equation 4. */
  BICUBIC(2) {
    @Override
    double at(double x) {
      double d = Math.abs(x);
      if (d < 1) {
        return ((A + 2) * d - (A + 3)) * d * d + 1;
      }
      return d < 2 ? (((d - 5) * d + 8) * d - 4) * A : 0;
    }
  };

  private static final double A = -0.5;

  private final double reach;

  Filter(double reach) {
    this.reach = reach;
  }

  /** How far from its centre the filter is not zero, in pixels of the coarser picture. */
  double reach() {
    return reach;
  }

  /** The weight at distance {@code x} from the centre. */
  abstract double at(double x);
}

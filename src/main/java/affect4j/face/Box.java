package affect4j.face;

/** A rectangle in pixels of the upright picture; x and y are its left upper corner. */
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException(
          "a box must be larger than nothing, got " + width + " x " + height);
    }
  }

  /** The area in both over the area in either, in [0, 1]; sizes that differ make it small. */
  public double overlap(Box other) {
    double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    double both = Math.max(0, across) * Math.max(0, down);
    return both / (width * height + other.width * other.height - both);
  }
}

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
    double both = both(other);
    return both / (area() + other.area() - both);
  }

  /** The area in both over that of the smaller, in [0, 1]: 1 where one lies in the other. */
  public double cover(Box other) {
    return both(other) / Math.min(area(), other.area());
  }

  private double area() {
    return width * height;
  }

  private double both(Box other) {
    double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    return Math.max(0, across) * Math.max(0, down);
  }
}

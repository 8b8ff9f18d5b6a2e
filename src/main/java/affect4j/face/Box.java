package affect4j.face;

/** A rectangle in pixels of the upright picture; x and y are its left upper corner. */
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException(
          "a box must be larger than nothing, got " + width + " x " + height);
    }
  }
}

package affect4j.report;

/** A rectangle in pixels of a drawing. */
record Area(int x, int y, int width, int height) {
  boolean overlaps(Area other) {
    return x < other.x + other.width
        && other.x < x + width
        && y < other.y + other.height
        && other.y < y + height;
  }

  boolean within(int canvasWidth, int canvasHeight) {
    return x >= 0 && y >= 0 && x + width <= canvasWidth && y + height <= canvasHeight;
  }
}

package affect4j.synth;

/**
 * How a head is held and where it is in the picture.
 *
 * @param yaw to the picture's right, in radians, at most 0.45 either way
 * @param pitch downwards, in radians, at most 0.35 either way
 * @param roll clockwise, in radians
 * @param zoom how large: at 1 a picture shows 100 units
 * @param x where the middle between the eyes lies, in units to the right of the picture's middle
 * @param y the same, downwards
 * @param gaze where the eyes look, -1 left to 1 right
 */
record Pose(double yaw, double pitch, double roll, double zoom, double x, double y, double gaze) {
  /** Straight ahead. */
  static final Pose FRONT = new Pose(0, 0, 0, 0.94, 0, -6, 0);

  private static final double YAW = 0.45;
  private static final double PITCH = 0.35;

  Pose {
    if (!(Math.abs(yaw) <= YAW && Math.abs(pitch) <= PITCH)) {
      throw new IllegalArgumentException(
          "yaw must be in [-0.45, 0.45] and pitch in [-0.35, 0.35], got " + yaw + " and " + pitch);
    }
    if (!(zoom > 0)) {
      throw new IllegalArgumentException("zoom must be above 0, got " + zoom);
    }
  }
}

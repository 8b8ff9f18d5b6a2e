package affect4j.synth;

/**
 * All that a picture of a face depends on.
 *
 * @param identity who it is
 * @param units what the face does
 * @param pose how the head is held
 * @param scene light and background
 */
public record FaceParameters(Identity identity, Units units, Pose pose, Scene scene) {
  /**
   * Person {@code number} of all that {@code seed} makes, seen from the front in a soft light: for
   * pictures that are to be compared.
   */
  public static FaceParameters portrait(long seed, long number, Units units) {
    return new FaceParameters(Identity.of(seed, number), units, Pose.FRONT, Scene.STUDIO);
  }
}

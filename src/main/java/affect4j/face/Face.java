package affect4j.face;

/**
 * A face in a picture.
 *
 * @param confidence how sure the finder is, in [0, 1]
 */
public record Face(Box box, double confidence) {
  public Face {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], got " + confidence);
    }
  }
}

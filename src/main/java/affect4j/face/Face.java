package affect4j.face;

/**
 * A face in a picture.
 *
 * @param box the part of the picture that a network is shown: a square framed like the crops of
 *     Aff-Wild2, unless the caller said that the whole picture is one face; it may reach beyond the
 *     edges
 * @param confidence how sure the finder is, in [0, 1]; only comparable between faces of one finder
 */
public record Face(Box box, double confidence) {
  public Face {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], got " + confidence);
    }
  }
}

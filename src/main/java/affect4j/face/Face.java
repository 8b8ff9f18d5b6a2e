package affect4j.face;

import affect4j.label.Landmarks;
import java.util.Optional;

/**
 * A face in a picture.
 *
 * @param box the part of the picture that a network is shown: a square framed like the crops of
 *     Aff-Wild2, unless the caller said that the whole picture is one face; it may reach beyond the
 *     edges
 * @param confidence how sure the finder is, in [0, 1]; only comparable between faces of one finder
 * @param landmarks in pixels of the picture; absent where no network looked for them
 * @param pose how the head is turned; present with the landmarks, from which it follows
 */
public record Face(Box box, double confidence, Optional<Landmarks> landmarks, Optional<Pose> pose) {
  public Face {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], got " + confidence);
    }
  }

  /** A face of which no more than its place is known. */
  public Face(Box box, double confidence) {
    this(box, confidence, Optional.empty(), Optional.empty());
  }
}

package affect4j.infer;

import affect4j.face.Face;
import java.util.List;
import java.util.Optional;

/**
 * What was seen in one frame: a face and its scores, or, where there was none, nothing but the
 * frame itself.
 *
 * @param file the picture or video, as it was named by the caller
 * @param frame counted from 1
 * @param timestamp seconds from the first frame
 */
public record Reading(String file, int frame, double timestamp, Optional<Seen> seen) {
  public Reading {
    if (frame < 1) {
      throw new IllegalArgumentException("frames are counted from 1, got " + frame);
    }
    if (!(timestamp >= 0 && timestamp < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a timestamp must be seconds from 0 on, got " + timestamp);
    }
  }

  /**
   * A face that was seen.
   *
   * @param id tells the faces of a frame apart, from 0
   */
  public record Seen(int id, Face face, Scores scores) {
    public Seen {
      if (id < 0) {
        throw new IllegalArgumentException("faces are counted from 0, got " + id);
      }
    }
  }

  /** Those of one frame: one for each face, or a single one that says that there was none. */
  static List<Reading> ofFrame(String file, int frame, double timestamp, List<Seen> faces) {
    if (faces.isEmpty()) {
      return List.of(new Reading(file, frame, timestamp, Optional.empty()));
    }
    return faces.stream()
        .map(seen -> new Reading(file, frame, timestamp, Optional.of(seen)))
        .toList();
  }

  /** A still picture in which {@code seen} is a face. */
  public static Reading still(String file, Seen seen) {
    return new Reading(file, 1, 0, Optional.of(seen));
  }

  /** A still picture in which no face was found. */
  public static Reading withoutFace(String file) {
    return new Reading(file, 1, 0, Optional.empty());
  }
}

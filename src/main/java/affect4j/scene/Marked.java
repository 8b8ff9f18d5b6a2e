package affect4j.scene;

import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Landmarks;

/** A picture of one face, and where its landmarks are. */
record Marked(Grey picture, Landmarks landmarks) {
  /** The same in the mirror. */
  Marked mirrored() {
    return new Marked(picture.mirrored(), landmarks.mirrored(picture.width()));
  }

  /** The landmarks where {@code map} brings them. */
  Landmarks landmarks(Similarity map) {
    return new Landmarks(landmarks.points().stream().map(map::apply).toList());
  }
}

package affect4j.scene;

import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Landmarks;

/** A picture of one face, and where its landmarks are. */
record Marked(Grey picture, Landmarks landmarks) {
  /** The same in the mirror. */
  Marked mirrored() {
    int width = picture.width();
    Grey mirror = Grey.black(width, picture.height());
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < width; x++) {
        mirror.values()[y * width + x] = picture.values()[y * width + width - 1 - x];
      }
    }
    return new Marked(mirror, landmarks.mirrored(width));
  }

  /** The landmarks where {@code map} brings them. */
  Landmarks landmarks(Similarity map) {
    return new Landmarks(landmarks.points().stream().map(map::apply).toList());
  }
}

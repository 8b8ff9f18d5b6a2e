package affect4j.infer;

import affect4j.face.Face;
import affect4j.image.Picture;
import affect4j.infer.Reading.Seen;
import java.util.ArrayList;
import java.util.List;

/**
 * The faces of one photo, cut out and not yet scored.
 *
 * @param crops one square for each of {@code faces}
 */
record CutFaces(List<Face> faces, List<Picture> crops) {
  /** The faces with what the network said of each, or a single reading without a face. */
  List<Reading> readings(String name, List<Scores> scores) {
    if (faces.isEmpty()) {
      return List.of(Reading.withoutFace(name));
    }
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      readings.add(Reading.still(name, new Seen(i, faces.get(i), scores.get(i))));
    }
    return readings;
  }
}

package affect4j.infer;

import affect4j.face.Face;
import affect4j.image.Picture;
import affect4j.infer.Reading.Seen;
import java.util.ArrayList;
import java.util.List;

/**
 * The faces of one picture, cut out and not yet scored.
 *
 * @param crops one square for each of {@code faces}
 */
record CutFaces(List<Face> faces, List<Picture> crops) {
  /**
   * The faces with their numbers and what the network said of each, in their order; none where
   * there is no face.
   */
  List<Seen> seen(List<Integer> ids, List<Scores> scores) {
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      seen.add(new Seen(ids.get(i), faces.get(i), scores.get(i)));
    }
    return seen;
  }

  /** Of a still picture, whose faces are counted: its readings, at least one. */
  List<Reading> readings(String name, List<Scores> scores) {
    List<Integer> counted = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      counted.add(i);
    }
    return Reading.ofFrame(name, 1, 0, seen(counted, scores));
  }
}

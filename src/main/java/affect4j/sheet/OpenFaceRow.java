package affect4j.sheet;

import affect4j.face.Pose;
import affect4j.label.Landmarks;
import java.util.Map;
import java.util.Optional;

/**
 * A row of OpenFace's table: a face in a frame. Where {@code success} is false OpenFace writes
 * numbers all the same, which mean nothing; they are left out.
 *
 * @param line in the file, from 1
 * @param frame from 1; 1 in tables of a photo
 * @param face tells the faces of a frame apart, from 0
 * @param timestamp seconds; 0 in tables of a photo
 * @param confidence in [0, 1]
 * @param landmarks in pixels
 * @param pose in degrees
 * @param intensities of the action units in [0, 5], under OpenFace's names, {@code AU01}
 * @param decisions whether each unit is present
 */
public record OpenFaceRow(
    int line,
    int frame,
    int face,
    double timestamp,
    double confidence,
    boolean success,
    Optional<Landmarks> landmarks,
    Optional<Pose> pose,
    Map<String, Double> intensities,
    Map<String, Boolean> decisions) {
  public OpenFaceRow {
    intensities = Map.copyOf(intensities);
    decisions = Map.copyOf(decisions);
  }
}

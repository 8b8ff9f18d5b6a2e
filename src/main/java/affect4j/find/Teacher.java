package affect4j.find;

import affect4j.face.Template;
import affect4j.find.Marker.Mark;
import affect4j.image.Grey;
import affect4j.image.Similarity;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Marks a picture that is known to show one face about its middle, so that another network can
 * learn from it. What it is not sure of it leaves out: its answers from several starts must agree.
 *
 * @param marker what is trusted
 * @param apart by how much answers may differ at most, in inter-ocular distances
 */
public record Teacher(Marker marker, double apart) {
  /** How much of the picture the aligned crop may take. */
  private static final List<Double> SHARES = List.of(0.4, 0.5, 0.62, 0.8, 1.0);

  private static final List<Turn> NEAR = List.of(new Turn(-8, 0.92), new Turn(8, 1.08));
  private static final int ROUNDS = 3;
  private static final double SURE = 0.8;

  /** Another start, beside the first. */
  private record Turn(double degrees, double scale) {}

  /** The landmarks of the face in {@code picture}, where they are certain enough. */
  public Optional<Landmarks> teach(Grey picture) {
    Mark best =
        marker.mark(picture, SHARES.stream().map(share -> start(picture, share)).toList()).stream()
            .max(Comparator.comparingDouble(Mark::logit))
            .orElseThrow();
    for (int i = 1; i < ROUNDS; i++) {
      best = marker.mark(picture, List.of(best.landmarks().five())).get(0);
    }
    Landmarks found = best.landmarks();
    if (best.probability() < SURE) {
      return Optional.empty();
    }
    List<List<Point>> near =
        NEAR.stream().map(turn -> turned(found.five(), turn.degrees, turn.scale)).toList();
    boolean agreed =
        marker.mark(picture, near).stream()
            .allMatch(other -> other.landmarks().error(found) < apart);
    return agreed ? Optional.of(found) : Optional.empty();
  }

  private static List<Point> start(Grey picture, double share) {
    double scale = share * Math.min(picture.width(), picture.height()) / Template.SIDE;
    Similarity map =
        new Similarity(
            scale,
            0,
            picture.width() / 2.0 - scale * Template.SIDE / 2,
            picture.height() / 2.0 - scale * Template.SIDE / 2);
    return Template.FIVE.stream().map(map::apply).toList();
  }

  private static List<Point> turned(List<Point> five, double degrees, double scale) {
    Point centre = five.get(2);
    Similarity turn =
        Similarity.of(1, 0, -centre.x(), -centre.y())
            .then(Similarity.of(scale, degrees, centre.x(), centre.y()));
    return five.stream().map(turn::apply).toList();
  }
}

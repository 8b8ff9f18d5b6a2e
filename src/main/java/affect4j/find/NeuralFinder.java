package affect4j.find;

import affect4j.face.Box;
import affect4j.face.Face;
import affect4j.face.FaceFinder;
import affect4j.face.Head;
import affect4j.face.Template;
import affect4j.find.Marker.Mark;
import affect4j.find.Scout.Sight;
import affect4j.image.Grey;
import affect4j.image.Picture;
import affect4j.zoo.ModelFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds faces with two networks of our own: a detector looks over the picture in sizes that halve,
 * and where it sees something, a second network marks 68 landmarks and says whether it is a face.
 *
 * <p>Faces are found from a thirty-second of the picture's longer side on, and from 18 pixels on.
 * It is not behind {@code Analyzer} yet: it takes some places at a picture's edge for faces
 * (docs/models/finder.md).
 */
public final class NeuralFinder implements FaceFinder {
  /** The longer side of the largest look, in pixels. */
  private static final double LONG_SIDE = 640;

  /** Logits of the detector from which a place is looked at again. */
  private static final double GLANCE = -2;

  /** Most places that are looked at again. */
  private static final int PLACES = 120;

  private static final double LEAST = 0.5;
  private static final double SAME = 0.35;

  private final Scout scout;
  private final Marker marker;

  private NeuralFinder(Scout scout, Marker marker) {
    this.scout = scout;
    this.marker = marker;
  }

  /** Opens both networks. */
  public static NeuralFinder open(ModelFile detector, ModelFile landmarks) throws IOException {
    return new NeuralFinder(Scout.open(detector), Marker.open(landmarks));
  }

  @Override
  public List<Face> find(Picture picture) {
    Grey grey = Grey.of(picture);
    double scale = Math.min(1, LONG_SIDE / Math.max(picture.width(), picture.height()));
    List<Sight> sights =
        scout.sights(grey, scale, GLANCE).stream()
            .sorted(Comparator.comparingDouble(Sight::logit).reversed())
            .toList();
    List<Sight> places = new ArrayList<>();
    List<Box> taken = new ArrayList<>();
    for (Sight sight : sights) {
      Box box = Template.box(sight.five());
      if (places.size() < PLACES && taken.stream().noneMatch(other -> box.overlap(other) > SAME)) {
        places.add(sight);
        taken.add(box);
      }
    }
    return faces(places, marker.mark(grey, places.stream().map(Sight::five).toList()));
  }

  /** Places that are faces, each once. */
  private static List<Face> faces(List<Sight> places, List<Mark> marks) {
    List<Face> candidates = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      candidates.add(face(places.get(i), marks.get(i)));
    }
    candidates.sort(Comparator.comparingDouble(Face::confidence).reversed());
    List<Face> kept = new ArrayList<>();
    for (Face each : candidates) {
      if (each.confidence() >= LEAST
          && kept.stream().noneMatch(other -> each.box().overlap(other.box()) > SAME)) {
        kept.add(each);
      }
    }
    kept.sort(Comparator.comparingDouble(face -> face.box().x()));
    return kept;
  }

  /** As sure as both networks are on the mean of their logits. */
  private static Face face(Sight place, Mark mark) {
    double sure = 1 / (1 + Math.exp(-(place.logit() + mark.logit()) / 2));
    return new Face(
        Template.box(mark.landmarks().five()),
        sure,
        Optional.of(mark.landmarks()),
        Optional.of(Head.pose(mark.landmarks())));
  }

  @Override
  public void close() {
    scout.close();
    marker.close();
  }
}

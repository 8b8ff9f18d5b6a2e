package affect4j.find;

import affect4j.face.Face;
import affect4j.face.FaceFinder;
import affect4j.find.Scout.Sight;
import affect4j.image.Grey;
import affect4j.image.Picture;
import affect4j.nn.Precision;
import affect4j.zoo.Kept;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds faces with two networks of our own: a detector looks over the picture in sizes that halve,
 * and where it sees something, a second network marks 68 landmarks and says whether it is a face.
 *
 * <p>The networks have learnt faces from 18 pixels on, which is 18 in pictures of up to 640 pixels,
 * 36 in those of up to 3,200, and 1/90 of the longer side in larger ones. The confidence is the
 * probability that it is a face; docs/models/finder.md says how it was fitted.
 */
public final class NeuralFinder implements FaceFinder {
  /** The longer side of the largest look, in pixels: half the picture's, but within these. */
  private static final double LEAST_SIDE = 640;

  private static final double MOST_SIDE = 1600;

  /**
   * Logits of the detector from which a place is looked at again. Below it the second network's
   * would have to be above 5.2 for a face to come of it, as it is of plain faces, which the
   * detector sees well.
   */
  private static final double GLANCE = -0.8;

  /** Places that are looked at again; as many more while half of the last ones are faces. */
  private static final int PLACES = 40;

  /** Most places of all. */
  private static final int MOST_PLACES = 1000;

  /** So many at first; of the others those that do not lie on a face that is sure by then. */
  private static final int FIRST = 4;

  /** Logits of both from which a face is sure. */
  private static final double SURE = 4;

  /** Logits of both from which a face is marked once more. */
  private static final double MAYBE = 0.5;

  /** Confidence from which it is taken for a face. */
  private static final double LEAST = 0.5;

  private final Scout scout;
  private final Marker marker;

  private NeuralFinder(Scout scout, Marker marker) {
    this.scout = scout;
    this.marker = marker;
  }

  /** Opens the networks that come with affect4j, in float32. */
  public static NeuralFinder open() throws IOException {
    return open(Precision.FP32);
  }

  /** Opens the networks that come with affect4j. */
  public static NeuralFinder open(Precision precision) throws IOException {
    try (Kept detector = Kept.of(NeuralFinder.class, "detector");
        Kept landmarks = Kept.of(NeuralFinder.class, "landmarks")) {
      return new NeuralFinder(
          Scout.open(detector.file(), precision), Marker.open(landmarks.file(), precision));
    }
  }

  @Override
  public List<Face> find(Picture picture) {
    Grey grey = Grey.of(picture);
    int longer = Math.max(picture.width(), picture.height());
    double side = Math.max(LEAST_SIDE, Math.min(MOST_SIDE, longer / 2.0));
    List<Sight> places =
        Guess.places(scout.sights(grey, Math.min(1, side / longer), GLANCE), MOST_PLACES);
    List<Guess> first = Guess.faces(crowd(grey, places), MAYBE);
    List<Guess> again =
        Guess.of(
            first.stream().map(Guess::place).toList(),
            marker.markTwice(grey, first.stream().map(each -> each.mark().five()).toList()));
    return Guess.faces(again, MAYBE).stream()
        .map(Guess::face)
        .filter(face -> face.confidence() >= LEAST)
        .sorted(Comparator.comparingDouble(face -> face.box().x()))
        .toList();
  }

  private List<Guess> crowd(Grey grey, List<Sight> places) {
    List<Guess> guesses = new ArrayList<>();
    boolean more = true;
    for (int from = 0; more && from < places.size(); from += PLACES) {
      int to = Math.min(places.size(), from + PLACES);
      List<Guess> last = looked(grey, places.subList(from, to));
      more = 2 * Guess.faces(last, MAYBE).size() >= PLACES;
      guesses.addAll(last);
    }
    return guesses;
  }

  private List<Guess> looked(Grey grey, List<Sight> places) {
    int few = Math.min(FIRST, places.size());
    List<Guess> guesses = new ArrayList<>(marked(grey, places.subList(0, few)));
    List<Guess> sure = Guess.faces(guesses, SURE);
    List<Sight> others =
        places.stream()
            .skip(few)
            .filter(place -> sure.stream().noneMatch(face -> face.shows(place.box())))
            .toList();
    guesses.addAll(marked(grey, others));
    return guesses;
  }

  private List<Guess> marked(Grey grey, List<Sight> places) {
    return Guess.of(places, marker.mark(grey, places.stream().map(Sight::five).toList()));
  }

  @Override
  public void close() {
    scout.close();
    marker.close();
  }
}

package affect4j.bench;

import affect4j.face.Face;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Faces that were looked for, and what was found. */
final class Tally {
  private static final double[] SURE = {0.5, 0.7, 0.9, 0.97, 1};

  /** One place that a finder took for a face. */
  private record Place(double confidence, boolean face) {}

  private final List<Place> places = new ArrayList<>();
  private int faces;
  private int found;

  /** Of a picture with one face {@code seen} are the places; {@code right} those about it. */
  void add(List<Face> seen, Predicate<Face> right) {
    faces++;
    found += seen.stream().anyMatch(right) ? 1 : 0;
    seen.forEach(each -> places.add(new Place(each.confidence(), right.test(each))));
  }

  /** All of {@code other} too. */
  void add(Tally other) {
    faces += other.faces;
    found += other.found;
    places.addAll(other.places);
  }

  /** {@code 64 of 65 found (.985), other places 1}. */
  @Override
  public String toString() {
    long others = places.stream().filter(place -> !place.face).count();
    return String.format(
        Locale.ROOT,
        "%d of %d found (%.3f), other places %d",
        found,
        faces,
        found / (double) Math.max(1, faces),
        others);
  }

  /** How often places of a confidence are faces: a line for each range of confidences. */
  List<String> reliability() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i + 1 < SURE.length; i++) {
      double from = SURE[i];
      double to = SURE[i + 1];
      List<Place> within =
          places.stream()
              .filter(place -> place.confidence >= from && (place.confidence < to || to == 1))
              .toList();
      String range = String.format(Locale.ROOT, "confidence %.2f to %.2f: ", from, to);
      lines.add(range + (within.isEmpty() ? "no places" : told(within)));
    }
    return lines;
  }

  private static String told(List<Place> places) {
    return String.format(
        Locale.ROOT,
        "%d places, mean confidence %.3f, faces %.3f",
        places.size(),
        places.stream().mapToDouble(Place::confidence).average().orElseThrow(),
        places.stream().mapToInt(place -> place.face ? 1 : 0).average().orElseThrow());
  }
}

package affect4j.find;

import affect4j.face.Box;
import affect4j.face.Face;
import affect4j.face.Head;
import affect4j.face.Template;
import affect4j.find.Marker.Mark;
import affect4j.find.Scout.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * A place that both networks looked at.
 *
 * @param box of the face that was marked there
 */
record Guess(Sight place, Mark mark, Box box) {
  /** Boxes that have more in common show one face. */
  private static final double SAME = 0.35;

  /** So does a box of which more lies in another. */
  private static final double INSIDE = 0.6;

  /** How much the detector's word weighs against that of the landmark network. */
  private static final double DETECTOR = 0.65;

  /** From the logits to how often it is a face: docs/models/finder.md says how it was fitted. */
  private static final double SLOPE = 2.75;

  private static final double EVEN = 1.3;

  Guess(Sight place, Mark mark) {
    this(place, mark, Template.box(mark.five()));
  }

  /** Pairs each place with what was seen there. */
  static List<Guess> of(List<Sight> places, List<Mark> marks) {
    return IntStream.range(0, places.size())
        .mapToObj(i -> new Guess(places.get(i), marks.get(i)))
        .toList();
  }

  /** The surest of {@code sights}, of those that are about one place one; {@code most} of them. */
  static List<Sight> places(List<Sight> sights, int most) {
    return distinct(
        sights.stream().sorted(Comparator.comparingDouble(Sight::logit).reversed()).toList(),
        most,
        (one, other) -> one.box().overlap(other.box()) > SAME);
  }

  /** Those of {@code guesses} that are surer than {@code least}, each face once, surest first. */
  static List<Guess> faces(List<Guess> guesses, double least) {
    return distinct(
        guesses.stream()
            .filter(guess -> guess.logit() > least)
            .sorted(Comparator.comparingDouble(Guess::logit).reversed())
            .toList(),
        Integer.MAX_VALUE,
        (one, other) -> other.shows(one.box()));
  }

  /** Whether what is in {@code place} is this face. */
  boolean shows(Box place) {
    return place.overlap(box) > SAME || place.cover(box) > INSIDE;
  }

  private static <T> List<T> distinct(List<T> sorted, int most, BiPredicate<T, T> same) {
    List<T> kept = new ArrayList<>();
    for (T each : sorted) {
      if (kept.size() < most && kept.stream().noneMatch(other -> same.test(each, other))) {
        kept.add(each);
      }
    }
    return kept;
  }

  /** The weighted mean of what both networks say. */
  double logit() {
    return DETECTOR * place.logit() + (1 - DETECTOR) * mark.logit();
  }

  /** The same with landmarks, box, pose, and the probability that it is a face. */
  Face face() {
    return new Face(
        box,
        1 / (1 + Math.exp(-SLOPE * (logit() - EVEN))),
        Optional.of(mark.landmarks()),
        Optional.of(Head.pose(mark.landmarks())));
  }
}

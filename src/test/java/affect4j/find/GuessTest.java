package affect4j.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.face.Template;
import affect4j.find.Marker.Mark;
import affect4j.find.Scout.Sight;
import affect4j.image.Similarity;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One face, one row. */
final class GuessTest {
  private static List<Point> five(double scale, double x, double y) {
    return Template.FIVE.stream().map(Similarity.of(scale, 0, x, y)::apply).toList();
  }

  private static Sight sight(double scale, double x, double y, float logit) {
    return new Sight(five(scale, x, y), logit);
  }

  private static Guess guess(double scale, double x, double y, double logit) {
    List<Point> five = five(scale, x, y);
    List<Point> points =
        IntStream.range(0, Landmarks.COUNT)
            .mapToObj(
                i -> i < 36 ? five.get(2) : five.get(i < 42 ? 0 : i < 48 ? 1 : i < 54 ? 3 : 4))
            .toList();
    return new Guess(
        sight(scale, x, y, (float) logit), new Mark(new Landmarks(points), (float) logit));
  }

  @Test
  void theSurestOfOnePlaceIsLookedAtAgain() {
    Sight weak = sight(1, 0, 0, 1);
    Sight sure = sight(1, 10, 10, 3);
    Sight elsewhere = sight(1, 200, 0, 2);
    Sight larger = sight(2, -50, -50, 0);
    assertEquals(
        List.of(sure, elsewhere, larger), Guess.places(List.of(weak, larger, elsewhere, sure), 10));
    assertEquals(List.of(sure, elsewhere), Guess.places(List.of(weak, elsewhere, sure), 2));
  }

  @Test
  void aFaceWithinAFaceIsNone() {
    Guess face = guess(2, 0, 0, 4);
    Guess eye = guess(0.6, 40, 60, 3);
    Guess beside = guess(0.6, 300, 0, 2);
    Guess unsure = guess(1, 600, 0, 0.9);
    assertEquals(List.of(face, beside), Guess.faces(List.of(unsure, eye, beside, face), 1));
  }

  @Test
  void confidenceGrowsWithTheLogits() {
    double before = 0;
    for (double logit = -4; logit < 8; logit += 0.5) {
      double now = guess(1, 0, 0, logit).face().confidence();
      assertTrue(now > before && now < 1);
      before = now;
    }
  }
}

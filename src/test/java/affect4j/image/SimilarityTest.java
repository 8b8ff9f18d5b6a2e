package affect4j.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.label.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SimilarityTest {
  private static final Similarity SOME = Similarity.of(1.7, 33, -5, 12);
  private static final List<Point> POINTS =
      List.of(new Point(1, 2), new Point(30, -4), new Point(7, 19));

  private static void same(Point wanted, Point got) {
    assertEquals(wanted.x(), got.x(), 1e-9);
    assertEquals(wanted.y(), got.y(), 1e-9);
  }

  @Test
  void itIsFoundFromPoints() {
    Similarity found = Similarity.between(POINTS, POINTS.stream().map(SOME::apply).toList());
    assertEquals(1.7, found.scale(), 1e-12);
    assertEquals(33, found.degrees(), 1e-12);
    same(SOME.apply(new Point(0, 0)), found.apply(new Point(0, 0)));
  }

  @Test
  void theWayBackEndsWhereItBegan() {
    for (Point point : POINTS) {
      same(point, SOME.then(SOME.inverse()).apply(point));
      same(point, SOME.inverse().apply(SOME.apply(point)));
    }
  }

  @Test
  void whatItTurnsAboutStays() {
    Point middle = new Point(3, -2);
    Similarity turn = Similarity.about(middle, 2, 90);
    same(middle, turn.apply(middle));
    same(new Point(3, 0), turn.apply(new Point(4, -2)));
  }

  @Test
  void clockwiseIsDownFromTheRight() {
    same(new Point(0, 1), Similarity.of(1, 90, 0, 0).apply(new Point(1, 0)));
  }

  @Test
  void onePointSaysNothingOfSize() {
    Point here = new Point(3, 3);
    assertThrows(
        IllegalArgumentException.class,
        () -> Similarity.between(List.of(here, here), List.of(here, here)));
  }
}

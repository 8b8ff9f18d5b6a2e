package affect4j.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.image.Similarity;
import affect4j.label.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TemplateTest {
  private static final Similarity INTO_PICTURE = Similarity.of(0.5, 20, 300, 100);
  private static final List<Point> FACE = Template.FIVE.stream().map(INTO_PICTURE::apply).toList();

  private static void same(Point wanted, Point got) {
    assertEquals(wanted.x(), got.x(), 1e-9);
    assertEquals(wanted.y(), got.y(), 1e-9);
  }

  @Test
  void theCropBringsTheFivePointsToTheirPlaces() {
    Similarity map = Template.crop(FACE, 112);
    for (int i = 0; i < 5; i++) {
      same(Template.FIVE.get(i), map.apply(FACE.get(i)));
    }
  }

  @Test
  void aShareLeavesAMarginAllRound() {
    Similarity map = Template.square(FACE, 80, 0.7);
    same(new Point(12, 12), map.apply(INTO_PICTURE.apply(new Point(0, 0))));
    same(new Point(68, 68), map.apply(INTO_PICTURE.apply(new Point(112, 112))));
  }

  @Test
  void theBoxIsUprightAboutTheSamePlace() {
    Box box = Template.box(FACE);
    Point middle = INTO_PICTURE.apply(new Point(56, 56));
    assertEquals(56, box.width(), 1e-9);
    same(middle, new Point(box.x() + box.width() / 2, box.y() + box.height() / 2));
  }

  @Test
  void boxesOverlapByTheirAreas() {
    Box box = new Box(0, 0, 10, 10);
    assertEquals(1, box.overlap(box));
    assertEquals(1.0 / 3, box.overlap(new Box(5, 0, 10, 10)), 1e-12);
    assertEquals(0.25, box.overlap(new Box(0, 0, 5, 5)), 1e-12);
    assertEquals(0, box.overlap(new Box(20, 20, 5, 5)));
  }
}

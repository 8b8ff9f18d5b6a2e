package affect4j.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LandmarksTest {
  private static final double WIDTH = 100;

  private static Landmarks numbered() {
    return new Landmarks(
        IntStream.range(0, Landmarks.COUNT).mapToObj(i -> new Point(i, 2.0 * i)).toList());
  }

  @Test
  void theMirrorOfTheMirrorIsTheFace() {
    assertEquals(numbered(), numbered().mirrored(WIDTH).mirrored(WIDTH));
  }

  @Test
  void everyPointHasItsOwnMirrorImage() {
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < Landmarks.COUNT; i++) {
      seen.add(Landmarks.mirrorOf(i));
    }
    assertEquals(Landmarks.COUNT, seen.size());
  }

  @Test
  void cornersChangeSides() {
    Landmarks mirrored = numbered().mirrored(WIDTH);
    assertEquals(new Point(WIDTH - 45, 90), mirrored.get(36)); // the eyes' outer corners
    assertEquals(new Point(WIDTH - 54, 108), mirrored.get(48)); // the mouth's
    assertEquals(new Point(WIDTH - 16, 32), mirrored.get(0)); // the jaw's
    assertEquals(new Point(WIDTH - 26, 52), mirrored.get(17)); // the brows'
    assertEquals(new Point(WIDTH - 30, 60), mirrored.get(30)); // the tip of the nose
  }

  @Test
  void theErrorIsInInterOcularDistances() {
    Landmarks truth = numbered();
    double apart = truth.interOcular();
    Landmarks moved =
        new Landmarks(
            truth.points().stream().map(p -> new Point(p.x() + apart / 10, p.y())).toList());
    assertEquals(0.1, moved.error(truth), 1e-12);
  }

  @Test
  void fewerPointsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Landmarks(List.of(new Point(1, 2))));
  }
}

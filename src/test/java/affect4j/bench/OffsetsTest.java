package affect4j.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OffsetsTest {
  /** Points in a row, whose eyes' outer corners, 36 and 45, are 90 pixels apart. */
  private static Landmarks row(IntFunction<Point> off) {
    return new Landmarks(
        IntStream.range(0, Landmarks.COUNT)
            .mapToObj(i -> new Point(10 * i + off.apply(i).x(), off.apply(i).y()))
            .toList());
  }

  @Test
  void whatAllPointsHaveInCommonIsToldApart() {
    Landmarks truth = row(i -> new Point(0, 0));
    Offsets offsets = new Offsets();
    // Each face 9 to the left; the jaw of one 12 above, that of the other 12 below.
    offsets.add(row(i -> new Point(-9, i < 17 ? -12 : 0)), truth);
    offsets.add(row(i -> new Point(-9, i < 17 ? 12 : 0)), truth);
    assertEquals(
        List.of(
            // 51 points of 0.1, and 17 of 15 / 90.
            "error of the found over the inter-ocular distance 0.1167",
            "of it jaw 0.1667, brows 0.1000, nose 0.1000, eyes 0.1000, mouth 0.1000",
            "all points in the mean -0.1000 to the right of the labels, 0.0000 below; without"
                + " that 0.0333"),
        offsets.lines());
  }

  @Test
  void ofNoFaceThereIsNoError() {
    assertEquals(
        "error of the found over the inter-ocular distance NaN", new Offsets().lines().get(0));
  }
}

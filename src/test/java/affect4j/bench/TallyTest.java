package affect4j.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.face.Box;
import affect4j.face.Face;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static Face face(double x, double confidence) {
    return new Face(new Box(x, 0, 10, 10), confidence);
  }

  @Test
  void facesArePicturesInWhichOneWasFoundAndAllElseIsOther() {
    Tally tally = new Tally();
    tally.add(List.of(face(0, 0.95), face(0, 0.6), face(50, 0.62)), each -> each.box().x() < 9);
    tally.add(List.of(), each -> true);
    tally.add(List.of(face(50, 1)), each -> each.box().x() < 9);
    assertEquals("1 of 3 found (0.333), other places 2", tally.toString());
    assertEquals(
        List.of(
            "confidence 0.50 to 0.70: 2 places, mean confidence 0.610, faces 0.500",
            "confidence 0.70 to 0.90: no places",
            "confidence 0.90 to 0.97: 1 places, mean confidence 0.950, faces 1.000",
            "confidence 0.97 to 1.00: 1 places, mean confidence 1.000, faces 0.000"),
        tally.reliability());
    Tally both = new Tally();
    both.add(tally);
    both.add(tally);
    assertEquals("2 of 6 found (0.333), other places 4", both.toString());
  }
}

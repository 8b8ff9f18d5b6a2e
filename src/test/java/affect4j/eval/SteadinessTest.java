package affect4j.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SteadinessTest {
  private static final double[] NONE = {};

  private static Judged said(double[] va, double[] expression, double[] units) {
    Said said = new Said(va, expression, units);
    return new Judged("face", "face", OptionalInt.empty(), said, Truth.nothing());
  }

  private static double[] units(double first) {
    double[] units = new double[12];
    units[0] = first;
    return units;
  }

  @Test
  void sharesOfWhatStaysAndMeanMoves() {
    List<Judged> one =
        List.of(
            said(new double[] {0.5, 0}, new double[] {1, 2}, units(3)),
            said(new double[] {0, 0}, new double[] {2, 1}, units(-1)));
    List<Judged> other =
        List.of(
            said(new double[] {0.1, 0.2}, new double[] {5, 2}, units(-3)),
            said(new double[] {0, 0.2}, new double[] {1.5, 1}, units(-2)));
    Steadiness stays = Steadiness.between(one, other);
    assertEquals(0.5, stays.expression().getAsDouble());
    assertEquals(0.2, stays.va().getAsDouble(), 1e-12);
    assertEquals(23 / 24.0, stays.units().getAsDouble(), 1e-12);
  }

  @Test
  void ofWhatNothingIsSaidThereIsNoShare() {
    List<Judged> faces = List.of(said(NONE, new double[] {1, 2}, NONE));
    Steadiness stays = Steadiness.between(faces, faces);
    assertEquals(OptionalDouble.of(1), stays.expression());
    assertEquals(OptionalDouble.empty(), stays.va());
    assertEquals(OptionalDouble.empty(), stays.units());
    assertThrows(IllegalArgumentException.class, () -> Steadiness.between(faces, List.of()));
  }
}

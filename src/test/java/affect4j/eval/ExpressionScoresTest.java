package affect4j.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.label.ExpressionSet;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExpressionScoresTest {
  @Test
  void theScoreOfSyntheticDataIsTheMeanF1OfSix() {
    ExpressionScores scores = new ExpressionScores(ExpressionSet.LSD);
    double[] anger = {3, 1, 1, 1, 1, 1};
    double[] surprise = {1, 1, 1, 1, 1, 3};
    scores.add(anger, OptionalInt.of(0));
    scores.add(anger, OptionalInt.of(0));
    scores.add(anger, OptionalInt.of(5));
    scores.add(surprise, OptionalInt.of(5));
    scores.add(surprise, OptionalInt.empty());
    assertEquals((0.8 + 2.0 / 3) / 6, scores.f1(), 1e-15);
    assertEquals(0.8, scores.byName().get("expression_f1_anger"));
    assertEquals(4, scores.byName().get("expression_count"));
    assertEquals(3 + 6 + 1, scores.byName().size());
  }

  @Test
  void ofEqualOnesTheFirstIsTheLargest() {
    assertEquals(1, ExpressionScores.largest(new double[] {0.1, 0.4, 0.4, 0.1}));
    assertEquals(
        0,
        ExpressionScores.largest(
            new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY}));
  }
}

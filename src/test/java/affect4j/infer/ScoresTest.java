package affect4j.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Thresholds;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoresTest {
  @Test
  void expressionProbabilitiesAreASoftmaxThatSurvivesLargeLogits() {
    Map<Expression, Double> logits = expressions(900);
    logits.put(Expression.FEAR, 1000.0);
    Scores scores = new Scores(0, 0, logits, units(0), Thresholds.half());
    assertEquals(Expression.FEAR, scores.expression());
    assertEquals(1, scores.probability(Expression.FEAR), 1e-12);
    assertEquals(1, Stream.of(Expression.values()).mapToDouble(scores::probability).sum(), 1e-12);
  }

  @Test
  void aLogitThatEqualsItsThresholdIsNotPresent() {
    assertFalse(released(0.3).present(ActionUnit.AU25));
    assertTrue(released(Math.nextUp(0.3f)).present(ActionUnit.AU25));
  }

  @Test
  void theThresholdInForceIsKnown() {
    assertEquals(0.5744425168, released(0).threshold(ActionUnit.AU25), 1e-10);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Scores(Double.NaN, 0, expressions(0), units(0), Thresholds.half()));
    assertEquals("valence must be a finite number, got NaN", e.getMessage());
    Map<ActionUnit, Double> units = units(0);
    units.put(ActionUnit.AU04, Double.POSITIVE_INFINITY);
    e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Scores(0, 0, expressions(0), units, Thresholds.half()));
    assertEquals("the logit of AU04 must be a finite number, got Infinity", e.getMessage());
  }

  private static Scores released(double logit) {
    return new Scores(0, 0, expressions(0), units(logit), Thresholds.released());
  }

  private static Map<Expression, Double> expressions(double logit) {
    Map<Expression, Double> logits = new EnumMap<>(Expression.class);
    for (Expression each : Expression.values()) {
      logits.put(each, logit);
    }
    return logits;
  }

  private static Map<ActionUnit, Double> units(double logit) {
    Map<ActionUnit, Double> logits = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      logits.put(unit, logit);
    }
    return logits;
  }
}

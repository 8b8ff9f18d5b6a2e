package affect4j.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassOrdersTest {
  @Test
  void affWild2CountsItsExpressionsLikeThis() {
    assertEquals(
        List.of("neutral", "anger", "disgust", "fear", "happiness", "sadness", "surprise", "other"),
        Stream.of(Expression.values()).map(Expression::label).toList());
  }

  @Test
  void affectNetCountsThemInAnotherOrder() {
    assertEquals(
        List.of("neutral", "happy", "sad", "surprise", "fear", "disgust", "anger", "contempt"),
        Stream.of(AffectNetExpression.values()).map(AffectNetExpression::label).toList());
  }

  @Test
  void affectNetMapsOntoAffWild2ByName() {
    assertEquals(
        List.of("neutral", "happiness", "sadness", "surprise", "fear", "disgust", "anger", "other"),
        Stream.of(AffectNetExpression.values()).map(each -> each.counterpart().label()).toList());
  }

  @Test
  void theSyntheticDataHaveSixBasicExpressionsInAlphabeticalOrder() {
    assertEquals(
        List.of("anger", "disgust", "fear", "happiness", "sadness", "surprise"),
        Stream.of(LsdExpression.values()).map(LsdExpression::label).toList());
    assertEquals(
        List.of("anger", "disgust", "fear", "happiness", "sadness", "surprise"),
        Stream.of(LsdExpression.values()).map(each -> each.counterpart().label()).toList());
  }
}

package affect4j.eval;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far answers stay the same when the same faces are shown in another way. What nothing is said
 * of is empty.
 *
 * @param expression the share of faces whose likeliest expression stays
 * @param va the mean move of valence and arousal, over both
 * @param units the share of decisions about action units that stay, at a logit of 0
 */
public record Steadiness(OptionalDouble expression, OptionalDouble va, OptionalDouble units) {
  /** Between what is said of {@code first} and of the same faces in {@code second}, in logits. */
  public static Steadiness between(List<Judged> first, List<Judged> second) {
    if (first.size() != second.size()) {
      throw new IllegalArgumentException(
          "the same faces twice wanted, got " + first.size() + " and " + second.size());
    }
    return new Steadiness(
        mean(first, second, Steadiness::sameExpression),
        mean(first, second, Steadiness::move),
        mean(first, second, Steadiness::sameUnits));
  }

  /** Something about one face that was shown twice; empty where nothing is said. */
  private interface Measure {
    OptionalDouble of(Said one, Said other);
  }

  private static OptionalDouble mean(List<Judged> first, List<Judged> second, Measure measure) {
    return IntStream.range(0, first.size())
        .mapToObj(i -> measure.of(first.get(i).said(), second.get(i).said()))
        .flatMapToDouble(OptionalDouble::stream)
        .average();
  }

  private static OptionalDouble sameExpression(Said one, Said other) {
    return one.expression().length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            ExpressionScores.largest(one.expression())
                    == ExpressionScores.largest(other.expression())
                ? 1
                : 0);
  }

  private static OptionalDouble move(Said one, Said other) {
    return IntStream.range(0, one.va().length)
        .mapToDouble(i -> Math.abs(one.va()[i] - other.va()[i]))
        .average();
  }

  private static OptionalDouble sameUnits(Said one, Said other) {
    return IntStream.range(0, one.units().length)
        .mapToDouble(i -> one.units()[i] > 0 == other.units()[i] > 0 ? 1 : 0)
        .average();
  }
}

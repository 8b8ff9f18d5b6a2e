package affect4j.infer;

import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Thresholds;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The twenty probabilities of one face, as a table asks for them. Baseline: the same in one pass
 * over arrays. Run: {@code bench/jmh Scores}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoresBenchmark {
  private final double[] expressions = {0.3, -1.2, 0.8, 0.1, 2.4, -0.7, 1.1, -0.2};
  private final double[] units = {-2, -1, 0.5, 1, 2, 0.1, 3, -3, -2.5, -1.5, 1.5, 0.2};
  private final Scores scores = scores(expressions, units);

  @Benchmark
  public double byName() {
    double sum = 0;
    for (Expression each : Expression.values()) {
      sum += scores.probability(each);
    }
    for (ActionUnit each : ActionUnit.values()) {
      sum += scores.probability(each);
    }
    return sum;
  }

  @Benchmark
  public double baselineArrays() {
    double total = 0;
    for (double logit : expressions) {
      total += Math.exp(logit);
    }
    double sum = 0;
    for (double logit : expressions) {
      sum += Math.exp(logit) / total;
    }
    for (double logit : units) {
      sum += 1 / (1 + Math.exp(-logit));
    }
    return sum;
  }

  private static Scores scores(double[] expressions, double[] units) {
    Map<Expression, Double> byExpression = new EnumMap<>(Expression.class);
    for (Expression each : Expression.values()) {
      byExpression.put(each, expressions[byExpression.size()]);
    }
    Map<ActionUnit, Double> byUnit = new EnumMap<>(ActionUnit.class);
    for (ActionUnit each : ActionUnit.values()) {
      byUnit.put(each, units[byUnit.size()]);
    }
    return new Scores(0.1, -0.2, byExpression, byUnit, Thresholds.half());
  }
}

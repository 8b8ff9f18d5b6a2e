package affect4j.train.task;

import affect4j.batch.Targets;
import affect4j.eval.ExpressionScores;
import affect4j.label.ExpressionSet;
import affect4j.train.Task.Criterion;
import affect4j.train.Task.Criterion.Better;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.bytedeco.pytorch.Tensor;

/** Scores of what a network says of batches, where it tells expressions apart and no more. */
final class ClassScores {
  /** Best is the highest mean F1. */
  static final Criterion F1 = new Criterion("expression_f1", Better.HIGHER);

  /** Best is the highest share named rightly. */
  static final Criterion ACCURACY = new Criterion("expression_accuracy", Better.HIGHER);

  private final ExpressionScores scores;

  ClassScores(ExpressionSet classes) {
    scores = new ExpressionScores(classes);
  }

  /** The names of all scores. */
  static List<String> names(ExpressionSet classes) {
    ExpressionScores one = new ExpressionScores(classes);
    one.add(new double[classes.classes().size()], OptionalInt.of(0));
    return List.copyOf(one.byName().keySet());
  }

  /** Adds a batch: (N, C), logits or probabilities. */
  void add(Tensor said, Targets known) {
    double[][] rows = Rows.of(said);
    double[][] shares = Rows.of(known.expression());
    for (int i = 0; i < rows.length; i++) {
      scores.add(rows[i], truth(shares[i]));
    }
  }

  /** The class with the largest share; none where all are 0. */
  static OptionalInt truth(double[] shares) {
    int largest = ExpressionScores.largest(shares);
    return shares[largest] > 0 ? OptionalInt.of(largest) : OptionalInt.empty();
  }

  Map<String, Double> all() {
    return scores.byName();
  }
}

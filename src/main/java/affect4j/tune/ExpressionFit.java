package affect4j.tune;

import affect4j.eval.ConfusionMatrix;
import affect4j.eval.ExpressionScores;
import affect4j.eval.Judged;
import java.util.List;

/** Fits to what is said of the expression. */
final class ExpressionFit {
  private static final int FARTHEST = 30;
  private static final double STEPS = 10;
  private static final int ROUNDS = 4;

  /** What a prior must bring to be taken: less is chance. */
  private static final double WORTHWHILE = 1e-4;

  private final double[][] logits;
  private final int[] truth;
  private final int classes;

  /** Of those of {@code faces} whose expression is known and of which something is said. */
  ExpressionFit(List<Judged> faces, int classes) {
    List<Judged> known =
        faces.stream()
            .filter(face -> face.truth().expression().isPresent())
            .filter(face -> face.said().expression().length > 0)
            .toList();
    logits = known.stream().map(face -> face.said().expression()).toArray(double[][]::new);
    truth = known.stream().mapToInt(face -> face.truth().expression().getAsInt()).toArray();
    this.classes = classes;
  }

  boolean empty() {
    return truth.length == 0;
  }

  /** The temperature at which the truth is likeliest. */
  double temperature() {
    return empty() ? 1 : Temperature.of(this::surprise);
  }

  /** The mean negative log-likelihood of the truth at {@code temperature}. */
  private double surprise(double temperature) {
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      double top = Double.NEGATIVE_INFINITY;
      for (double logit : logits[i]) {
        top = Math.max(top, logit / temperature);
      }
      double all = 0;
      for (double logit : logits[i]) {
        all += Math.exp(logit / temperature - top);
      }
      sum += Math.log(all) + top - logits[i][truth[i]] / temperature;
    }
    return sum / truth.length;
  }

  /**
   * What to add to each logit, after {@code temperature}, for the highest mean F1: one class after
   * the other, the nearest to 0 of equals.
   */
  double[] priors(double temperature) {
    double[] priors = new double[classes];
    double best = f1(temperature, priors);
    for (int round = 0; round < ROUNDS; round++) {
      double before = best;
      for (int c = 0; c < classes; c++) {
        best = improve(temperature, priors, c, best);
      }
      if (best == before) {
        break;
      }
    }
    return priors;
  }

  /** By how much {@code priors} raise the mean F1. */
  double gain(double[] priors, double temperature) {
    return f1(temperature, priors) - f1(temperature, new double[classes]);
  }

  private double improve(double temperature, double[] priors, int c, double before) {
    double best = before;
    double kept = priors[c];
    for (int i = 1; i <= FARTHEST; i++) {
      for (double prior : new double[] {i / STEPS, -i / STEPS}) {
        priors[c] = prior;
        double f1 = f1(temperature, priors);
        if (f1 > best + WORTHWHILE) {
          best = f1;
          kept = prior;
        }
      }
    }
    priors[c] = kept;
    return best;
  }

  private double f1(double temperature, double[] priors) {
    ConfusionMatrix confusion = new ConfusionMatrix(classes);
    double[] tuned = new double[classes];
    for (int i = 0; i < truth.length; i++) {
      for (int c = 0; c < classes; c++) {
        tuned[c] = logits[i][c] / temperature + priors[c];
      }
      confusion.add(ExpressionScores.largest(tuned), truth[i]);
    }
    return confusion.macroF1();
  }
}

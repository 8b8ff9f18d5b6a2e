package affect4j.eval;

import affect4j.label.ExpressionSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Scores of the expression, over the faces where it is known. */
public final class ExpressionScores {
  private final ExpressionSet set;
  private final ConfusionMatrix confusion;
  private final Column faces = new Column();
  private final Column saidClasses = new Column();
  private final Column trueClasses = new Column();

  /** Nothing was seen yet of the classes of {@code set}. */
  public ExpressionScores(ExpressionSet set) {
    this.set = set;
    confusion = new ConfusionMatrix(set.classes().size());
  }

  /**
   * Adds a face; without effect where its expression is not known.
   *
   * @param said a number for each class, logits or probabilities; the largest counts, the first of
   *     equal ones
   * @param truth the true class
   */
  public void add(double[] said, OptionalInt truth) {
    add(faces.size(), said, truth);
  }

  /** The same for face number {@code face}. */
  void add(int face, double[] said, OptionalInt truth) {
    if (said.length != confusion.classes()) {
      throw new IllegalArgumentException(
          set + " has " + confusion.classes() + " classes, the network says " + said.length);
    }
    int largest = largest(said);
    truth.ifPresent(label -> add(face, largest, label, 1));
  }

  private void add(int face, int said, int truth, int times) {
    confusion.add(said, truth, times);
    faces.add(face);
    saidClasses.add(said);
    trueClasses.add(truth);
  }

  /** As {@link Scoreboard#drawn}. */
  ExpressionScores drawn(int[] times) {
    ExpressionScores drawn = new ExpressionScores(set);
    for (int i = 0; i < faces.size(); i++) {
      int said = (int) saidClasses.at(i);
      drawn.confusion.add(said, (int) trueClasses.at(i), times[(int) faces.at(i)]);
    }
    return drawn;
  }

  /** The column of the largest of {@code values}, the first of equal ones. */
  public static int largest(double[] values) {
    int largest = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        throw new IllegalArgumentException("class " + i + " must be a number, got NaN");
      }
      if (values[i] > values[largest]) {
        largest = i;
      }
    }
    return largest;
  }

  public ConfusionMatrix confusion() {
    return confusion;
  }

  /** The challenge's score, in [0, 1]: see {@link ConfusionMatrix#macroF1}. P_LSD for LSD. */
  public double f1() {
    return confusion.macroF1();
  }

  /** All of it by name, in a fixed order; empty where nothing is known. */
  public Map<String, Double> byName() {
    Map<String, Double> scores = new LinkedHashMap<>();
    if (confusion.count() > 0) {
      scores.put("expression_f1", f1());
      scores.put("expression_accuracy", confusion.accuracy());
      scores.put("expression_macro_accuracy", confusion.macroAccuracy());
      for (int i = 0; i < confusion.classes(); i++) {
        String name = "expression_f1_" + set.classes().get(i).label();
        scores.put(name, confusion.against(i).f1());
      }
      scores.put("expression_count", (double) confusion.count());
    }
    return scores;
  }
}

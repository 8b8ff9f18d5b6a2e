package affect4j.tune;

import affect4j.eval.Judged;
import affect4j.eval.Tuned;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import affect4j.label.Tuning;
import affect4j.label.Tuning.Fitted;
import affect4j.label.Tuning.Smoothing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Fits a {@link Tuning} to what is said of faces that are known. Order: smoothing for each task's
 * score, temperatures for likelihood, then priors for the mean F1 of the expressions and thresholds
 * for the F1 of each unit. Priors are kept only where those of one half of the groups help the
 * other half, both ways together: with few faces of a class they fit chance.
 *
 * @param smoothing whether frames of a video may be averaged
 * @param priors whether classes may be made likelier than the network says
 */
public record Fit(boolean smoothing, boolean priors) {
  /** By which groups are halved; another seed than any that draws those to fit on. */
  private static final long HALVING = -1;

  /** Fitted to {@code faces}, whose numbers are logits; {@code fitted} says which they are. */
  public Tuning of(List<Judged> faces, ExpressionSet classes, Fitted fitted) {
    Map<String, Smoothing> smooth = smoothing ? new SmoothingFit(faces, classes).best() : Map.of();
    Tuning first = new Tuning(1, Map.of(), 1, Map.of(), smooth, fitted);
    List<Judged> smoothed = Tuned.of(faces, first, classes.classes());
    ExpressionFit expression = new ExpressionFit(smoothed, classes.classes().size());
    UnitFit units = new UnitFit(smoothed);
    double temperature = expression.temperature();
    double unitTemperature = units.temperature();
    return new Tuning(
        temperature,
        priors && helpful(smoothed, classes, temperature)
            ? named(expression.priors(temperature), classes)
            : Map.of(),
        unitTemperature,
        units.empty() ? Map.of() : units.thresholds(unitTemperature),
        smooth,
        fitted);
  }

  /** Whether priors of one half of the groups raise the F1 of the other. */
  private static boolean helpful(List<Judged> faces, ExpressionSet classes, double temperature) {
    Fitted half = new Fitted(List.of(), classes, List.of(), "", HALVING, 0.5, 0);
    ExpressionFit one = expression(faces, classes, face -> half.holds(face.group()));
    ExpressionFit other = expression(faces, classes, face -> !half.holds(face.group()));
    return one.gain(other.priors(temperature), temperature)
            + other.gain(one.priors(temperature), temperature)
        > 0;
  }

  private static ExpressionFit expression(
      List<Judged> faces, ExpressionSet classes, Predicate<Judged> some) {
    return new ExpressionFit(faces.stream().filter(some).toList(), classes.classes().size());
  }

  private static Map<String, Double> named(double[] priors, ExpressionSet classes) {
    Map<String, Double> named = new TreeMap<>();
    for (int i = 0; i < priors.length; i++) {
      Emotion emotion = classes.classes().get(i);
      if (priors[i] != 0) {
        named.put(emotion.label(), priors[i]);
      }
    }
    return named;
  }
}

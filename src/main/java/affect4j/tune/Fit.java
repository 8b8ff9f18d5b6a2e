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

/**
 * Fits a {@link Tuning} to what is said of faces that are known. Order: smoothing for each task's
 * score, temperatures for likelihood, then priors for the mean F1 of the expressions and thresholds
 * for the F1 of each unit.
 *
 * @param smoothing whether frames of a video may be averaged
 * @param priors whether classes may be made likelier than the network says
 */
public record Fit(boolean smoothing, boolean priors) {
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
        priors && !expression.empty() ? named(expression.priors(temperature), classes) : Map.of(),
        unitTemperature,
        units.empty() ? Map.of() : units.thresholds(unitTemperature),
        smooth,
        fitted);
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

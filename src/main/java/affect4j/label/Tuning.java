package affect4j.label;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is fitted to a network's answers after training, and belongs to the model from then on.
 *
 * <p>In this order: smoothing over the frames of a video; logits of expressions divided by a
 * temperature, a prior added to each; logits of units divided by theirs, and their sigmoid compared
 * with thresholds.
 *
 * @param temperature of the expressions, above 0; 1 changes nothing. Guo et al. 2017
 * @param priors what is added to the logit of each expression, by its label; 0 where it is absent
 * @param unitTemperature of the action units, above 0
 * @param thresholds the probability above which a unit is present, by name; all twelve or none
 * @param smoothing by the name of the task, {@code va}, {@code expression} or {@code units}
 * @param fitted on what, so that no one takes a score on the same faces for a result
 */
public record Tuning(
    double temperature,
    Map<String, Double> priors,
    double unitTemperature,
    Map<String, Double> thresholds,
    Map<String, Smoothing> smoothing,
    Fitted fitted) {
  private static final List<String> TASKS = List.of("va", "expression", "units");

  /**
   * A mean over the frames of one video up to {@code reach} away by their true numbers, that weighs
   * a frame d away by exp(-d² / {@code width}).
   */
  public record Smoothing(int reach, double width) {
    public Smoothing {
      if (reach < 0 || !(width > 0)) {
        throw new IllegalArgumentException(
            "smoothing wants a reach of at least 0 and a width above 0, got "
                + reach
                + " and "
                + width);
      }
    }

    /** What something {@code away} counts, in (0, 1]; both in the same unit of time. */
    public static double weight(double away, double width) {
      return Math.exp(-away * away / width);
    }
  }

  /**
   * What was fitted, and on which faces.
   *
   * @param models the sha256 of each model's file, in hexadecimal
   * @param classes the expressions that they tell apart
   * @param digests of the names of the data sets' groups
   * @param part of them: {@code train}, {@code valid} or {@code test}
   * @param seed by which videos (or persons) were drawn
   * @param share of them that was drawn, in (0, 1]
   * @param faces how many faces they have
   */
  public record Fitted(
      List<String> models,
      ExpressionSet classes,
      List<String> digests,
      String part,
      long seed,
      double share,
      int faces) {
    public Fitted {
      models = List.copyOf(models);
      digests = List.copyOf(digests);
    }

    /** Nothing was fitted. */
    static Fitted nothing() {
      return new Fitted(List.of(), ExpressionSet.AFF_WILD2, List.of(), "", 0, 1, 0);
    }

    /** The same of {@code count} faces. */
    public Fitted of(int count) {
      return new Fitted(models, classes, digests, part, seed, share, count);
    }

    /** Whether the faces of {@code group} are among them, if their part of a data set is. */
    public boolean holds(String group) {
      long mixed = (group.hashCode() + 0x9E3779B97F4A7C15L * seed) * 0xBF58476D1CE4E5B9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
      return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53 < share;
    }
  }

  public Tuning {
    if (!(temperature > 0) || !(unitTemperature > 0)) {
      throw new IllegalArgumentException(
          "temperatures above 0 wanted, got " + temperature + " and " + unitTemperature);
    }
    refuseUnlessKnown(
        "priors", priors.keySet(), Arrays.stream(Emotion.values()).map(Emotion::label).toList());
    refuseUnlessKnown("smoothing", smoothing.keySet(), TASKS);
    priors = Map.copyOf(priors);
    thresholds = Map.copyOf(thresholds);
    smoothing = Map.copyOf(smoothing);
    if (!thresholds.isEmpty()) {
      decisions(thresholds);
    }
  }

  private static void refuseUnlessKnown(String what, Set<String> names, List<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            what + " of " + String.join(", ", known) + " wanted, got " + name);
      }
    }
  }

  /** Changes nothing. */
  public static Tuning none() {
    return new Tuning(1, Map.of(), 1, Map.of(), Map.of(), Fitted.nothing());
  }

  /** The thresholds, if there are any. */
  public Optional<Thresholds> decisions() {
    return thresholds.isEmpty() ? Optional.empty() : Optional.of(decisions(thresholds));
  }

  private static Thresholds decisions(Map<String, Double> byName) {
    Map<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    byName.forEach((name, value) -> values.put(ActionUnit.valueOf(name), value));
    return Thresholds.of(values);
  }

  /** The logit of the expression called {@code label} after temperature and prior. */
  public double expression(double logit, String label) {
    return logit / temperature + priors.getOrDefault(label, 0.0);
  }

  /** The logit of a unit after its temperature. */
  public double unit(double logit) {
    return logit / unitTemperature;
  }

  /** The logits of {@code classes} after temperature and priors. */
  public double[] expressions(double[] logits, List<Emotion> classes) {
    double[] tuned = new double[logits.length];
    for (int i = 0; i < tuned.length; i++) {
      tuned[i] = expression(logits[i], classes.get(i).label());
    }
    return tuned;
  }

  /** The logits of units after their temperature. */
  public double[] units(double[] logits) {
    return Arrays.stream(logits).map(this::unit).toArray();
  }
}

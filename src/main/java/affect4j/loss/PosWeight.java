package affect4j.loss;

import affect4j.label.ActionUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * How much more an action unit that is present counts than one that is absent, so that rare units
 * are not drowned: absent over present in the training set, by custom.
 */
public record PosWeight(Map<ActionUnit, Double> values) {
  public PosWeight {
    EnumMap<ActionUnit, Double> all = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      Double value = values.get(unit);
      if (value == null || !(value > 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "the weight of " + unit + " where present must be above 0, got " + value);
      }
      all.put(unit, value);
    }
    values = Collections.unmodifiableMap(all);
  }

  /** One for every unit, as in the paper. */
  public static PosWeight none() {
    return of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
  }

  /** EMMA's released ones, which are counts of ABAW3's training set and not of s-Aff-Wild2's. */
  public static PosWeight abaw3() {
    return of(
        7.1008924,
        15.63964869,
        5.47108051,
        2.80360066,
        1.5152332,
        1.89083564,
        3.04637044,
        34.04600245,
        32.47861156,
        36.76637801,
        0.58118674,
        11.1586486);
  }

  /** Absent over present among the 103,316 labelled pictures of s-Aff-Wild2's training set. */
  public static PosWeight sAffWild2() {
    return counted(
        103_316, 18_713, 8_745, 20_342, 30_605, 41_337, 38_286, 26_783, 2_460, 2_980, 5_003, 70_584,
        10_756);
  }

  private static PosWeight counted(double labelled, double... present) {
    double[] weights = present.clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (labelled - present[i]) / present[i];
    }
    return of(weights);
  }

  /** In the order of {@link ActionUnit}. */
  private static PosWeight of(double... inOrder) {
    EnumMap<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    ActionUnit[] units = ActionUnit.values();
    for (int i = 0; i < units.length; i++) {
      values.put(units[i], inOrder[i]);
    }
    return new PosWeight(values);
  }

  /** In the order of {@link ActionUnit}, (12). */
  Tensor tensor() {
    return Tensor.create(values.values().stream().mapToDouble(weight -> weight).toArray());
  }
}

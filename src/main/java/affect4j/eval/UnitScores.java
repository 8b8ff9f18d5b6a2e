package affect4j.eval;

import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Scores of the action units, each over the faces where it is known. */
public final class UnitScores {
  private static final ActionUnit[] UNITS = ActionUnit.values();

  private final UnitScale scale;
  private final Thresholds thresholds;
  private final Map<ActionUnit, BinaryCounts> counts = new EnumMap<>(ActionUnit.class);
  private long faces;

  /**
   * Nothing was seen yet.
   *
   * @param scale how what the network says is read
   * @param thresholds above which probability a unit is present; {@link Thresholds#released} are
   *     those of EMMA's released code, which compares logits with their logits
   */
  public UnitScores(UnitScale scale, Thresholds thresholds) {
    this.scale = scale;
    this.thresholds = thresholds;
  }

  /**
   * Adds a face.
   *
   * @param said a number for each unit, in the order of {@link ActionUnit}
   * @param truth whether each is present; without effect for those that are not in it
   */
  public void add(double[] said, Map<ActionUnit, Boolean> truth) {
    if (said.length != UNITS.length) {
      throw new IllegalArgumentException(
          "there are 12 action units, the network says " + said.length);
    }
    for (int i = 0; i < UNITS.length; i++) {
      boolean present = present(UNITS[i], said[i]);
      Boolean known = truth.get(UNITS[i]);
      if (known != null) {
        counts.put(UNITS[i], of(UNITS[i]).and(present, known));
      }
    }
    faces++;
  }

  private boolean present(ActionUnit unit, double said) {
    if (Double.isNaN(said)) {
      throw new IllegalArgumentException(unit + " must be a number, got NaN");
    }
    return scale.probability(said) > thresholds.of(unit);
  }

  /** What was said of {@code unit}. */
  public BinaryCounts of(ActionUnit unit) {
    return counts.getOrDefault(unit, BinaryCounts.NONE);
  }

  /** The challenge's score, in [0, 1]: the mean of the twelve F1, one of no label being 0. */
  public double f1() {
    double sum = 0;
    for (ActionUnit unit : UNITS) {
      sum += of(unit).f1();
    }
    return sum / UNITS.length;
  }

  /** The share of known labels that was said rightly, all units together. */
  public double accuracy() {
    return BinaryCounts.share(right(), count());
  }

  /** What EMMA's released code calls accuracy: labels that are not known count as wrong. */
  public double releasedAccuracy() {
    return BinaryCounts.share(right(), faces * UNITS.length);
  }

  private long right() {
    return counts.values().stream().mapToLong(BinaryCounts::right).sum();
  }

  /** Labels that are known, of all units together. */
  public long count() {
    return counts.values().stream().mapToLong(BinaryCounts::count).sum();
  }

  /** All of it by name, in a fixed order; empty where nothing is known. */
  public Map<String, Double> byName() {
    Map<String, Double> scores = new LinkedHashMap<>();
    if (count() > 0) {
      scores.put("units_f1", f1());
      scores.put("units_accuracy", accuracy());
      for (ActionUnit unit : UNITS) {
        scores.put("units_f1_" + unit.name().toLowerCase(Locale.ROOT), of(unit).f1());
      }
      scores.put("units_count", (double) count());
    }
    return scores;
  }
}

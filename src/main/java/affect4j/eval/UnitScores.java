package affect4j.eval;

import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Scores of the action units, each over the faces where it is known. */
public final class UnitScores {
  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  /** Of a face, what is known of a unit: not, or one of four cells of {@link BinaryCounts}. */
  private static final byte UNKNOWN = 4;

  private final UnitScale scale;
  private final Thresholds thresholds;
  private final double[] above = new double[UNITS.size()];
  private final Column faces = new Column();
  private final Column cells = new Column();
  private final long[][] counts = new long[UNITS.size()][UNKNOWN + 1];

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
    Arrays.setAll(above, i -> thresholds.of(UNITS.get(i)));
  }

  /**
   * Adds face number {@code face}.
   *
   * @param said a number for each unit, in the order of {@link ActionUnit}
   * @param truth whether each is present; without effect for those that are not in it
   */
  void add(int face, double[] said, Map<ActionUnit, Boolean> truth) {
    double all = 0;
    for (int i = 0; i < UNITS.size(); i++) {
      boolean present = present(i, said[i]);
      Boolean known = truth.get(UNITS.get(i));
      int cell = known == null ? UNKNOWN : (present ? 1 : 0) + (known ? 2 : 0);
      counts[i][cell]++;
      all = all * (UNKNOWN + 1) + cell;
    }
    faces.add(face);
    cells.add(all);
  }

  private boolean present(int unit, double said) {
    if (Double.isNaN(said)) {
      throw new IllegalArgumentException(UNITS.get(unit) + " must be a number, got NaN");
    }
    return scale.probability(said) > above[unit];
  }

  /** As {@link Scoreboard#drawn}. */
  UnitScores drawn(int[] times) {
    UnitScores drawn = new UnitScores(scale, thresholds);
    for (int i = 0; i < faces.size(); i++) {
      int count = times[(int) faces.at(i)];
      int all = (int) cells.at(i);
      for (int j = UNITS.size() - 1; count > 0 && j >= 0; j--) {
        drawn.counts[j][all % (UNKNOWN + 1)] += count;
        all /= UNKNOWN + 1;
      }
    }
    return drawn;
  }

  /** What was said of {@code unit}. */
  public BinaryCounts of(ActionUnit unit) {
    long[] cell = counts[UNITS.indexOf(unit)];
    return new BinaryCounts(cell[3], cell[1], cell[2], cell[0]);
  }

  /** The challenge's score, in [0, 1]: the mean of the twelve F1, one of no label being 0. */
  public double f1() {
    double sum = 0;
    for (ActionUnit unit : UNITS) {
      sum += of(unit).f1();
    }
    return sum / UNITS.size();
  }

  /** The share of known labels that was said rightly, all units together. */
  public double accuracy() {
    return BinaryCounts.share(right(), count());
  }

  /** What EMMA's released code calls accuracy: labels that are not known count as wrong. */
  public double releasedAccuracy() {
    long unknown = 0;
    for (long[] unit : counts) {
      unknown += unit[UNKNOWN];
    }
    return BinaryCounts.share(right(), count() + unknown);
  }

  private long right() {
    long right = 0;
    for (ActionUnit unit : UNITS) {
      right += of(unit).right();
    }
    return right;
  }

  /** Labels that are known, of all units together. */
  public long count() {
    long count = 0;
    for (ActionUnit unit : UNITS) {
      count += of(unit).count();
    }
    return count;
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

package affect4j.eval;

import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Scores of the action units by definitions that others use. */
final class UnitSiblings {
  private final List<Judged> faces;
  private final UnitScale scale;
  private final Thresholds thresholds;
  private final UnitScores ours;

  /** Whether all units are 0 or 1, of which every threshold says the same. */
  private final boolean isMoot;

  UnitSiblings(List<Judged> faces, UnitScale scale, Thresholds thresholds, UnitScores ours) {
    this.faces = faces;
    this.scale = scale;
    this.thresholds = thresholds;
    this.ours = ours;
    isMoot = scale == UnitScale.PROBABILITY && areDecided(faces);
  }

  /** One F1 of all counts together. */
  double pooled() {
    long[] all = new long[3];
    for (ActionUnit unit : ActionUnit.values()) {
      BinaryCounts counts = ours.of(unit);
      all[0] += counts.truePositives();
      all[1] += counts.falsePositives();
      all[2] += counts.falseNegatives();
    }
    return new BinaryCounts(all[0], all[1], all[2], 0).f1();
  }

  /** Over the units that have labels; 0 where none has. */
  double labelled() {
    return Arrays.stream(ActionUnit.values())
        .map(ours::of)
        .filter(counts -> counts.count() > 0)
        .mapToDouble(BinaryCounts::f1)
        .average()
        .orElse(0);
  }

  /** Decided by other thresholds. */
  double decidedBy(Thresholds others) {
    return isMoot || others.equals(thresholds) ? ours.f1() : over(faces, others);
  }

  /**
   * Decided by the released thresholds, over some of the faces.
   *
   * @param kept ours, of these faces
   */
  double released(List<Judged> some, UnitScores kept) {
    boolean same = isMoot || thresholds.equals(Thresholds.released());
    return same ? kept.f1() : over(some, Thresholds.released());
  }

  private double over(List<Judged> some, Thresholds by) {
    UnitScores scores = new UnitScores(scale, by);
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).said().units().length > 0) {
        scores.add(i, some.get(i).said().units(), some.get(i).truth().units());
      }
    }
    return scores.f1();
  }

  private static boolean areDecided(List<Judged> faces) {
    for (Judged face : faces) {
      for (double said : face.said().units()) {
        if (said != 0 && said != 1) {
          return false;
        }
      }
    }
    return true;
  }

  /** What the released code compares with logits, as if it were of probabilities. */
  static Thresholds misread() {
    Map<ActionUnit, Double> numbers = new EnumMap<>(ActionUnit.class);
    for (ActionUnit unit : ActionUnit.values()) {
      double released = Thresholds.released().of(unit);
      numbers.put(unit, Math.round(10 * Math.log(released / (1 - released))) / 10.0);
    }
    return Thresholds.of(numbers);
  }

  /** Where nothing is said of units, each said the wrong way. */
  double missingWrong() {
    Map<ActionUnit, long[]> missed = new EnumMap<>(ActionUnit.class);
    for (Judged face : faces) {
      if (face.said().units().length == 0) {
        face.truth()
            .units()
            .forEach(
                (unit, there) -> missed.computeIfAbsent(unit, u -> new long[2])[there ? 1 : 0]++);
      }
    }
    double sum = 0;
    for (ActionUnit unit : ActionUnit.values()) {
      BinaryCounts counts = ours.of(unit);
      long[] more = missed.getOrDefault(unit, new long[2]);
      sum +=
          new BinaryCounts(
                  counts.truePositives(),
                  counts.falsePositives() + more[0],
                  counts.falseNegatives() + more[1],
                  counts.trueNegatives())
              .f1();
    }
    return sum / ActionUnit.values().length;
  }
}

package affect4j.eval;

import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same scores by definitions that others use, so that a number that differs from a published
 * one has an explanation. Only those that give another number are told.
 */
public final class Siblings {
  /** Of the released evaluation, which drops the last one that is not full. */
  private static final int BATCH = 100;

  /** What rounding alone may do. */
  private static final double ROUNDING = 1e-12;

  private final List<Judged> faces;
  private final Scoreboard scores;
  private final UnitSiblings units;
  private final Map<String, Double> ours;

  private Siblings(List<Judged> faces, Scoreboard scores, UnitSiblings units) {
    this.faces = faces;
    this.scores = scores;
    this.units = units;
    ours = scores.byName();
  }

  /**
   * Siblings of {@code scores}.
   *
   * @param faces that were scored, in the order of their list; those of which nothing is said as
   *     well
   * @param scale the others as {@code scores} has them
   */
  public static List<Sibling> of(
      List<Judged> faces, Scoreboard scores, UnitScale scale, Thresholds thresholds) {
    UnitSiblings units = new UnitSiblings(faces, scale, thresholds, scores.units());
    Siblings siblings = new Siblings(faces, scores, units);
    return Stream.<Consumer<Told>>of(
            siblings::agreement, siblings::expression, siblings::unitsAndReleased)
        .parallel() // Each walks over all faces, of which there may be very many.
        .flatMap(siblings::told)
        .toList();
  }

  /** Siblings of the scores of {@code faces}; the parameters are those of {@link Scoreboard#of}. */
  public static List<Sibling> of(
      List<Judged> faces, ExpressionSet classes, UnitScale scale, Thresholds thresholds) {
    return of(faces, Scoreboard.of(faces, classes, scale, thresholds), scale, thresholds);
  }

  /** What one group of definitions found. */
  private static final class Told {
    private final Map<String, Double> ours;
    private final List<Sibling> found = new ArrayList<>();

    Told(Map<String, Double> ours) {
      this.ours = ours;
    }

    void tell(String name, String metric, double value) {
      Double own = ours.get(metric);
      if (own != null && Math.abs(value - own) > ROUNDING) {
        found.add(new Sibling(name, Definitions.of(name), metric, value, value - own));
      }
    }
  }

  private Stream<Sibling> told(Consumer<Told> group) {
    Told told = new Told(ours);
    group.accept(told);
    return told.found.stream();
  }

  private void agreement(Told told) {
    Pairs both = Pairs.said(faces, Pairs::areKnown);
    told.tell("sample_moments", "va_ccc", both.mean(Ccc::ofSample));
    told.tell("sample_moments", "valence_ccc", both.valence(Ccc::ofSample));
    told.tell("sample_moments", "arousal_ccc", both.arousal(Ccc::ofSample));
    if (faces.stream().anyMatch(face -> isHalfKnown(face.truth()))) {
      Pairs byValence = Pairs.said(faces, truth -> truth.valence().isPresent());
      told.tell("valence_mask", "va_ccc", byValence.mean(Ccc::of));
    }
    if (faces.stream().anyMatch(face -> face.said().va().length == 0)) {
      told.tell("missing_wrong", "va_ccc", Pairs.filled(faces).mean(Ccc::of));
    }
  }

  private static boolean isHalfKnown(Truth truth) {
    return truth.valence().isPresent() != truth.arousal().isPresent();
  }

  private void expression(Told told) {
    ConfusionMatrix confusion = scores.expression().confusion();
    double present =
        IntStream.range(0, confusion.classes())
            .mapToObj(confusion::against)
            .filter(counts -> counts.count() > counts.trueNegatives())
            .mapToDouble(BinaryCounts::f1)
            .average()
            .orElse(0);
    told.tell("classes_present", "expression_f1", present);
    told.tell("balanced", "expression_accuracy", confusion.macroAccuracy());
    long[] missed = new long[confusion.classes()];
    for (Judged face : faces) {
      if (face.said().expression().length == 0) {
        face.truth().expression().ifPresent(label -> missed[label]++);
      }
    }
    double f1 =
        IntStream.range(0, missed.length)
            .mapToDouble(label -> missing(confusion.against(label), missed[label]).f1())
            .sum();
    double all = confusion.count() + Arrays.stream(missed).sum();
    told.tell("missing_wrong", "expression_f1", f1 / missed.length);
    told.tell(
        "missing_wrong", "expression_accuracy", confusion.accuracy() * confusion.count() / all);
  }

  private static BinaryCounts missing(BinaryCounts counts, long more) {
    return new BinaryCounts(
        counts.truePositives(),
        counts.falsePositives(),
        counts.falseNegatives() + more,
        counts.trueNegatives());
  }

  private void unitsAndReleased(Told told) {
    double releasedUnits = 0;
    if (ours.containsKey("units_f1")) {
      releasedUnits = units(told);
    }
    released(told, releasedUnits);
  }

  /** Returns the score by the released thresholds. */
  private double units(Told told) {
    List<Double> decided =
        Stream.of(Thresholds.half(), Thresholds.released(), UnitSiblings.misread())
            .parallel()
            .map(units::decidedBy)
            .toList();
    told.tell("thresholds_half", "units_f1", decided.get(0));
    told.tell("thresholds_released", "units_f1", decided.get(1));
    told.tell("thresholds_misread", "units_f1", decided.get(2));
    told.tell("pooled", "units_f1", units.pooled());
    told.tell("labelled_units", "units_f1", units.labelled());
    told.tell("missing_wrong", "units_f1", units.missingWrong());
    told.tell("unknown_wrong", "units_accuracy", scores.units().releasedAccuracy());
    return decided.get(1);
  }

  /** The released evaluation: what it drops alone, and all that it does otherwise together. */
  private void released(Told told, double releasedUnits) {
    int kept = faces.size() / BATCH * BATCH;
    if (kept == 0) {
      return;
    }
    Scoreboard full = scores;
    if (kept < faces.size()) {
      full = scores.drawn(first(kept));
      Map<String, Double> dropped = full.byName();
      for (String metric : List.of("p_mtl", "va_ccc", "expression_f1", "units_f1")) {
        told.tell("drop_last", metric, dropped.getOrDefault(metric, 0.0));
      }
    }
    if (ours.containsKey("p_mtl")) {
      List<Judged> some = faces.subList(0, kept);
      double va = Pairs.said(some, truth -> truth.valence().isPresent()).mean(Ccc::of);
      boolean all = kept == faces.size();
      double f1 = all ? releasedUnits : units.released(some, full.units());
      told.tell("released", "p_mtl", va + full.expression().f1() + f1);
    }
  }

  private int[] first(int count) {
    int[] times = new int[faces.size()];
    Arrays.fill(times, 0, count, 1);
    return times;
  }
}

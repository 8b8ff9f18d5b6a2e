package affect4j.page;

import affect4j.eval.BinaryCounts;
import affect4j.eval.Definitions;
import affect4j.eval.Evaluation;
import affect4j.eval.Interval;
import affect4j.eval.Scoreboard;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A page about one evaluation: each score with its definition, its interval, and what is behind.
 */
public final class EvaluationReport {
  private static final Chart.Axis SHARE = new Chart.Axis("F1", 0, 1);
  private static final String BAR =
      "The whisker is the interval of 95 in 100 draws of the same faces.";

  private final Evaluation it;
  private final Scoreboard scores;

  /**
   * A face to be shown.
   *
   * @param png its picture
   * @param title what is said of it
   * @param caption what is true, and where it comes from
   */
  @SuppressWarnings("ArrayRecordComponent") // encoded once and shown once
  public record Face(byte[] png, String title, String caption) {}

  private EvaluationReport(Evaluation it) {
    this.it = it;
    scores = it.scores();
  }

  /**
   * The page.
   *
   * @param facts models, data and settings, by name
   * @param best faces that were read best, the best first; may be empty
   * @param worst faces that were read worst, the worst first; may be empty
   */
  public static Page of(
      Evaluation evaluation, Map<String, String> facts, List<Face> best, List<Face> worst) {
    EvaluationReport report = new EvaluationReport(evaluation);
    List<Page.Part> parts = new ArrayList<>();
    parts.add(
        new Page.Part(
            "Scores",
            "",
            List.of(Table.facts(new Chart.Words("What was scored", ""), facts), report.all())));
    if (report.scores.expression().confusion().count() > 0) {
      parts.add(new Page.Part("Expression", "", report.expression()));
    }
    if (report.scores.va().count() > 0) {
      parts.add(new Page.Part("Valence and arousal", "", new AgreementCharts(evaluation).blocks()));
    }
    if (report.scores.units().count() > 0) {
      parts.add(new Page.Part("Action units", "", report.units()));
    }
    parts.add(new Page.Part("Other definitions", report.others(), report.siblings()));
    faces(parts, "Faces that were read best", best);
    faces(parts, "Faces that were read worst", worst);
    return new Page("Evaluation", report.lead(), parts);
  }

  private String lead() {
    return String.format(Locale.ROOT, "%,d faces; ", it.faces().size())
        + (it.intervals().isEmpty()
            ? "no intervals, for which draws and five groups (videos, persons, or single faces) or"
                + " more are wanted."
            : String.format(
                Locale.ROOT,
                "intervals from draws of %,d groups (videos, persons, or single faces).",
                it.groups()));
  }

  /** What {@code words} say of intervals, where there are any. */
  private String ofIntervals(String words) {
    return it.intervals().isEmpty() ? "" : words;
  }

  private static void faces(List<Page.Part> parts, String title, List<Face> faces) {
    if (!faces.isEmpty()) {
      parts.add(
          new Page.Part(
              title,
              "",
              faces.stream()
                  .<Block>map(
                      face ->
                          new Figure(
                              new Chart.Words(face.title, face.caption),
                              face.png,
                              Figure.Size.SMALL))
                  .toList()));
    }
  }

  private Table all() {
    List<List<String>> rows = new ArrayList<>();
    scores
        .byName()
        .forEach(
            (name, value) -> {
              boolean one = name.startsWith("expression_f1_") || name.startsWith("units_f1_");
              if (!one) {
                rows.add(List.of(name, number(name, value), range(name), Definitions.of(name)));
              }
            });
    return Table.numbers(
        new Chart.Words("All scores", ofIntervals("In brackets the interval of 95 in 100 draws.")),
        List.of("score", "value", "interval", "definition"),
        rows);
  }

  private static String number(String name, double value) {
    return String.format(Locale.ROOT, name.endsWith("_count") ? "%,.0f" : "%.4f", value);
  }

  private String range(String name) {
    Interval interval = it.intervals().get(name);
    return interval == null || name.endsWith("_count")
        ? ""
        : String.format(Locale.ROOT, "[%.4f, %.4f]", interval.from(), interval.to());
  }

  private List<Block> expression() {
    List<String> classes = scores.classes().classes().stream().map(Emotion::label).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Matrix(
            new Chart.Words("Confusion", "How many faces of each class were said to be of which."),
            scores.expression().confusion(),
            classes));
    blocks.add(bars("F1 of each expression", "expression_f1_", classes, classes));
    it.expression()
        .ifPresent(
            each ->
                blocks.add(
                    reliability(
                        "Calibration of the expression", "Of the likeliest expression.", each)));
    return blocks;
  }

  private Chart bars(String title, String prefix, List<String> names, List<String> labels) {
    Map<String, Double> all = scores.byName();
    List<Bars.Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double value = all.getOrDefault(prefix + names.get(i), 0.0);
      Interval interval = it.intervals().get(prefix + names.get(i));
      double low = interval == null ? Double.NaN : Math.min(value, interval.from());
      double high = interval == null ? Double.NaN : Math.max(value, interval.to());
      bars.add(new Bars.Bar(labels.get(i), value, low, high));
    }
    return Bars.chart(new Chart.Words(title, ofIntervals(BAR)), SHARE, bars);
  }

  private static Chart reliability(
      String title, String caption, affect4j.eval.Reliability reliability) {
    String error =
        String.format(
            Locale.ROOT,
            "%s Expected calibration error %.4f over %d bins.",
            caption,
            reliability.error(),
            reliability.bins().size());
    return Reliability.chart(
        new Chart.Words(title, error),
        reliability.bins().stream()
            .map(bin -> new Reliability.Bin(bin.probability(), bin.share(), bin.count()))
            .toList());
  }

  private List<Block> units() {
    List<ActionUnit> units = List.of(ActionUnit.values());
    List<String> names = units.stream().map(unit -> unit.name().toLowerCase(Locale.ROOT)).toList();
    List<String> labels = units.stream().map(unit -> unit.name() + " " + unit.movement()).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(bars("F1 of each action unit", "units_f1_", names, labels));
    List<List<String>> rows = new ArrayList<>();
    for (ActionUnit unit : units) {
      BinaryCounts counts = scores.units().of(unit);
      List<String> row = new ArrayList<>(List.of(unit.name()));
      List<ToDoubleFunction<BinaryCounts>> shares =
          List.of(BinaryCounts::precision, BinaryCounts::recall, BinaryCounts::f1);
      shares.forEach(share -> row.add(number("", share.applyAsDouble(counts))));
      row.add(String.format(Locale.ROOT, "%,d of %,d", counts.present(), counts.count()));
      row.add(number("", it.thresholds().of(unit)));
      rows.add(row);
    }
    blocks.add(
        Table.numbers(
            new Chart.Words("Each action unit", "Present where the probability is above it."),
            List.of("unit", "precision", "recall", "F1", "present", "threshold"),
            rows));
    it.units()
        .ifPresent(
            each ->
                blocks.add(
                    reliability("Calibration of the action units", "All units together.", each)));
    return blocks;
  }

  private String others() {
    return it.siblings().isEmpty()
        ? "None of the other definitions in use would give another number here."
        : "Definitions that others use, where they would give another number here.";
  }

  private List<Block> siblings() {
    if (it.siblings().isEmpty()) {
      return List.of();
    }
    return List.of(
        Table.numbers(
            new Chart.Words("Siblings", ""),
            List.of("score", "by", "value", "difference", "definition"),
            it.siblings().stream()
                .map(
                    each ->
                        List.of(
                            each.metric(),
                            each.name(),
                            number("", each.value()),
                            String.format(Locale.ROOT, "%+.4f", each.difference()),
                            each.definition()))
                .toList()));
  }
}

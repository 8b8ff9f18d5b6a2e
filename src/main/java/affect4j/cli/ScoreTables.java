package affect4j.cli;

import affect4j.eval.BinaryCounts;
import affect4j.eval.ConfusionMatrix;
import affect4j.eval.Scoreboard;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tables of scores, a line for each class and each action unit. */
final class ScoreTables {
  private ScoreTables() {}

  /** Precision, recall, F1 and support of each class; empty where no expression was scored. */
  static List<String> classes(Scoreboard scores) {
    ConfusionMatrix confusion = scores.expression().confusion();
    if (confusion.count() == 0) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(head("expression"));
    for (int i = 0; i < confusion.classes(); i++) {
      lines.add(line(label(scores, i), confusion.against(i)));
    }
    for (int i = 0; i < confusion.classes(); i++) {
      if (confusion.against(i).present() == 0) {
        lines.add(
            "no face is labelled " + label(scores, i) + ": its F1 counts as 0 in expression_f1");
      }
    }
    return lines;
  }

  /** A row for each true class, a column for each that was predicted. */
  static List<String> confusion(Scoreboard scores) {
    ConfusionMatrix confusion = scores.expression().confusion();
    if (confusion.count() == 0) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-12s", "true, said"));
    for (int said = 0; said < confusion.classes(); said++) {
      head.append(String.format(Locale.ROOT, "%10s", label(scores, said)));
    }
    lines.add(head.toString());
    for (int truth = 0; truth < confusion.classes(); truth++) {
      StringBuilder row =
          new StringBuilder(String.format(Locale.ROOT, "%-12s", label(scores, truth)));
      for (int said = 0; said < confusion.classes(); said++) {
        row.append(String.format(Locale.ROOT, "%,10d", confusion.of(said, truth)));
      }
      lines.add(row.toString());
    }
    return lines;
  }

  /**
   * Precision, recall, F1, support and prevalence of each unit, and its threshold where one was in
   * force; empty where no unit was scored.
   */
  static List<String> units(Scoreboard scores, Optional<Thresholds> thresholds) {
    if (scores.units().count() == 0) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(head("action unit") + "  prevalence   threshold  movement");
    for (ActionUnit unit : ActionUnit.values()) {
      BinaryCounts counts = scores.units().of(unit);
      double prevalence = (double) counts.present() / Math.max(1, counts.count());
      lines.add(
          line(unit.name(), counts)
              + String.format(
                  Locale.ROOT,
                  "%12.4f%12s  %s",
                  prevalence,
                  thresholds
                      .map(each -> String.format(Locale.ROOT, "%.4f", each.of(unit)))
                      .orElse("none"),
                  unit.movement()));
    }
    return lines;
  }

  private static String head(String what) {
    return String.format(
        Locale.ROOT, "%-12s%10s%10s%10s%12s", what, "precision", "recall", "F1", "support");
  }

  private static String line(String name, BinaryCounts counts) {
    return String.format(
        Locale.ROOT,
        "%-12s%10.4f%10.4f%10.4f%,12d",
        name,
        counts.precision(),
        counts.recall(),
        counts.f1(),
        counts.present());
  }

  private static String label(Scoreboard scores, int column) {
    Emotion emotion = scores.classes().classes().get(column);
    return emotion.label();
  }
}

package affect4j.cli;

import affect4j.eval.BinaryCounts;
import affect4j.eval.ConfusionMatrix;
import affect4j.eval.Definitions;
import affect4j.eval.Evaluation;
import affect4j.eval.Interval;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Scores as Markdown, for a paper's notes or a pull request. */
final class ScoreMarkdown {
  private ScoreMarkdown() {}

  static List<String> lines(Evaluation it, Map<String, String> facts) {
    List<String> lines = new ArrayList<>(List.of("# Evaluation", ""));
    facts.forEach((name, fact) -> lines.add("- " + name + ": " + cell(fact)));
    lines.addAll(
        List.of("", "| score | value | 95 % interval | definition |", "|---|---|---|---|"));
    it.scores().byName().forEach((name, value) -> lines.add(score(it, name, value)));
    classes(it, lines);
    units(it, lines);
    it.expression().ifPresent(each -> calibration(lines, "the likeliest expression", each.error()));
    it.units().ifPresent(each -> calibration(lines, "the action units", each.error()));
    siblings(it, lines);
    return lines;
  }

  private static String score(Evaluation it, String name, double value) {
    boolean count = name.endsWith("_count");
    Interval interval = count ? null : it.intervals().get(name);
    String range =
        interval == null
            ? ""
            : String.format(Locale.ROOT, "%.4f to %.4f", interval.from(), interval.to());
    String number = String.format(Locale.ROOT, count ? "%.0f" : "%.4f", value);
    return row(name, number, range, Definitions.of(name));
  }

  private static void classes(Evaluation it, List<String> lines) {
    ConfusionMatrix confusion = it.scores().expression().confusion();
    if (confusion.count() == 0) {
      return;
    }
    List<String> names = it.scores().classes().classes().stream().map(Emotion::label).toList();
    head(lines, "expression");
    for (int i = 0; i < names.size(); i++) {
      lines.add(line(names.get(i), confusion.against(i)));
    }
    lines.addAll(
        List.of(
            "",
            "True class by row, said class by column:",
            "",
            "| | " + String.join(" | ", names) + " |",
            "|---".repeat(names.size() + 1) + "|"));
    for (int truth = 0; truth < names.size(); truth++) {
      StringBuilder row = new StringBuilder("| " + names.get(truth) + " |");
      for (int said = 0; said < names.size(); said++) {
        row.append(' ').append(confusion.of(said, truth)).append(" |");
      }
      lines.add(row.toString());
    }
  }

  private static void units(Evaluation it, List<String> lines) {
    if (it.scores().units().count() > 0) {
      head(lines, "action unit");
      for (ActionUnit unit : ActionUnit.values()) {
        lines.add(line(unit.name(), it.scores().units().of(unit)));
      }
    }
  }

  private static void head(List<String> lines, String what) {
    lines.addAll(
        List.of(
            "", "| " + what + " | precision | recall | F1 | support |", "|---|---|---|---|---|"));
  }

  private static String line(String name, BinaryCounts counts) {
    return row(
        name,
        number(counts.precision()),
        number(counts.recall()),
        number(counts.f1()),
        Long.toString(counts.present()));
  }

  private static void calibration(List<String> lines, String what, double error) {
    lines.addAll(List.of("", "Expected calibration error of " + what + ": " + number(error) + "."));
  }

  private static void siblings(Evaluation it, List<String> lines) {
    if (!it.siblings().isEmpty()) {
      lines.addAll(
          List.of(
              "",
              "Other definitions give other numbers:",
              "",
              "| score | by | value | difference | definition |",
              "|---|---|---|---|---|"));
      it.siblings()
          .forEach(
              each ->
                  lines.add(
                      row(
                          each.metric(),
                          each.name(),
                          number(each.value()),
                          String.format(Locale.ROOT, "%+.4f", each.difference()),
                          each.definition())));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String row(String... cells) {
    return "| "
        + String.join(" | ", List.of(cells).stream().map(ScoreMarkdown::cell).toList())
        + " |";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}

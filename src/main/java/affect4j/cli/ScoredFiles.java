package affect4j.cli;

import affect4j.label.Emotion;
import affect4j.sheet.Classes;
import affect4j.sheet.Comparison;
import affect4j.sheet.LeftOut;
import affect4j.sheet.Sheet;
import affect4j.sheet.UnitRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which files were scored, as what they were read, and what of them was left out. */
record ScoredFiles(Path predictions, Sheet said, Path labels, Sheet known) {
  List<String> lines(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add(line("predictions", file(predictions, said)));
    lines.add(line("labels", file(labels, known)));
    if (!comparison.folder().isEmpty()) {
      lines.add(line("names", comparison.folder() + " before the predictions' was left out"));
    }
    if (said.says().expression() && known.says().expression()) {
      String names =
          comparison.classes().classes().stream()
              .map(Emotion::label)
              .collect(Collectors.joining(", "));
      lines.add(line("classes", Classes.name(comparison.classes()) + ": " + names));
    }
    UnitRule units = comparison.units();
    if (units.isAny()) {
      lines.add(line("units", units.numbers().words() + "; thresholds: " + units.why()));
    }
    if (comparison.decidedAnew() > 0) {
      lines.add(
          line(
              "decided anew",
              String.format(
                  Locale.ROOT,
                  "%,d predictions whose likeliest expression is none of the classes",
                  comparison.decidedAnew())));
    }
    lines.addAll(leftOut(comparison.leftOut()));
    return lines;
  }

  private static List<String> leftOut(LeftOut out) {
    List<String> lines = new ArrayList<>();
    count(lines, out.unlabelled(), "predictions of pictures without a label");
    count(lines, out.unpredicted(), "labels of pictures without a prediction");
    count(lines, out.empty(), "predictions that say nothing (no face found)");
    count(lines, out.unsaid().va(), "known valences and arousals that the predictions leave empty");
    count(lines, out.unsaid().expression(), "known expressions that the predictions leave empty");
    count(
        lines, out.unsaid().units(), "known rows of action units that the predictions leave empty");
    count(lines, out.others(), "labels of an expression that is none of the classes");
    return lines;
  }

  private static void count(List<String> lines, int count, String what) {
    if (count > 0) {
      lines.add(line("left out", String.format(Locale.ROOT, "%,d %s", count, what)));
    }
  }

  private static String file(Path path, Sheet sheet) {
    return String.format(Locale.ROOT, "%s: %s, %,d rows", path, sheet.form(), sheet.size());
  }

  private static String line(String name, String text) {
    return String.format(Locale.ROOT, "%-12s %s", name, text);
  }
}

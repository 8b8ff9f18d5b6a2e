package affect4j.cli;

import affect4j.eval.Definitions;
import affect4j.eval.Interval;
import affect4j.eval.Scoreboard;
import affect4j.eval.Sibling;
import affect4j.label.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Scores for people: each with its definition, tables, and what siblings would give. */
final class ScoreText {
  private static final int WIDTH = 116;
  private static final int NUMBERS = 40;
  private static final int WITH_INTERVAL = 60;

  private ScoreText() {}

  /**
   * All of it, in lines.
   *
   * @param thresholds of the units; none where what is scored was decided before
   * @param intervals of scores by name; empty where none were drawn
   */
  static List<String> lines(
      Scoreboard scores,
      Optional<Thresholds> thresholds,
      Map<String, Interval> intervals,
      List<Sibling> siblings) {
    List<String> lines = new ArrayList<>();
    scores
        .byName()
        .forEach(
            (name, value) -> {
              if (isOfAll(name)) {
                lines.addAll(score(name, value, intervals));
              }
            });
    section(lines, "", ScoreTables.classes(scores));
    section(lines, "", ScoreTables.confusion(scores));
    section(lines, "", ScoreTables.units(scores, thresholds));
    List<String> others = new ArrayList<>();
    siblings.forEach(sibling -> others.addAll(sibling(sibling)));
    section(lines, "other definitions give other numbers", others);
    return lines;
  }

  /** Not of one class or unit: these have tables. */
  private static boolean isOfAll(String name) {
    return !name.startsWith("expression_f1_") && !name.startsWith("units_f1_");
  }

  private static void section(List<String> lines, String title, List<String> more) {
    if (!more.isEmpty()) {
      lines.add("");
      if (!title.isEmpty()) {
        lines.add(title);
      }
      lines.addAll(more);
    }
  }

  private static List<String> score(String name, double value, Map<String, Interval> intervals) {
    boolean count = name.endsWith("_count");
    String number = String.format(Locale.ROOT, count ? "%,12.0f" : "%12.6f", value);
    Interval interval = count ? null : intervals.get(name);
    String range =
        interval == null
            ? ""
            : String.format(Locale.ROOT, "[%.4f, %.4f]", interval.from(), interval.to());
    String left =
        intervals.isEmpty()
            ? String.format(Locale.ROOT, "%-26s%s", name, number)
            : String.format(Locale.ROOT, "%-26s%s  %s", name, number, range);
    return beside(left, intervals.isEmpty() ? NUMBERS : WITH_INTERVAL, Definitions.of(name));
  }

  private static List<String> sibling(Sibling sibling) {
    String left =
        String.format(
            Locale.ROOT,
            "%-20s%-20s%9.6f %+10.6f",
            sibling.name(),
            sibling.metric(),
            sibling.value(),
            sibling.difference());
    return beside(left, WITH_INTERVAL + 2, sibling.definition());
  }

  /** {@code text} from a column on, broken between words. */
  private static List<String> beside(String left, int column, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + column + "s", left));
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH && line.length() > column) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(column));
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}

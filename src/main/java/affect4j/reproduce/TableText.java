package affect4j.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table made again, for a terminal: a few lines a row. */
public final class TableText {
  private TableText() {}

  /** The table with what must be said of it. */
  public static List<String> lines(Reproduced made) {
    List<String> lines = new ArrayList<>();
    lines.add(made.table().title());
    lines.add("scale " + made.scale().name() + "; all scores in percent");
    for (Outcome outcome : made.outcomes()) {
      lines.add("");
      lines.add(
          String.format(Locale.ROOT, "%2d  %s", outcome.row().number(), outcome.row().method()));
      lines.add("    " + cost(outcome));
      if (outcome.results().isEmpty()) {
        lines.add("    " + printed(made, outcome));
        continue;
      }
      for (PaperTable.Column column : made.table().columns()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "    %-10s printed %6s   ours %-26s difference %7s",
                column.heading(),
                Reproduced.printed(outcome.row(), column),
                Reproduced.ours(outcome, column),
                Reproduced.difference(outcome, column)));
      }
    }
    lines.add("");
    made.definitions().forEach((name, text) -> lines.add(name + ": " + text));
    lines.add("");
    made.notes().forEach(note -> lines.add("- " + note));
    return lines;
  }

  private static String printed(Reproduced made, Outcome outcome) {
    return made.table().columns().stream()
        .map(column -> column.heading() + " " + Reproduced.printed(outcome.row(), column))
        .collect(Collectors.joining(", ", "printed: ", ""));
  }

  private static String cost(Outcome outcome) {
    return outcome.results().isEmpty()
        ? Reproduced.state(outcome)
        : Reproduced.state(outcome)
            + "; "
            + Reproduced.time(outcome)
            + ", "
            + Reproduced.parameters(outcome)
            + " parameters";
  }
}

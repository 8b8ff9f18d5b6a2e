package affect4j.reproduce;

import affect4j.eval.Mean;
import affect4j.page.Block;
import affect4j.page.Chart;
import affect4j.page.Page;
import affect4j.page.Table;
import affect4j.train.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table made again, in files: Markdown, CSV and a page. */
public final class TableFiles {
  private TableFiles() {}

  /** Writes {@code table5.md}, {@code .csv} and {@code .html} into {@code out}. */
  public static void write(Reproduced made, Path out) throws IOException {
    if (!Files.isDirectory(out)) { // A link to a folder is none to create, for some Javas.
      Files.createDirectories(out);
    }
    String name = made.table().name();
    RunFolder.write(out.resolve(name + ".md"), markdown(made));
    RunFolder.write(out.resolve(name + ".csv"), csv(made));
    StringBuilder html = new StringBuilder();
    page(made).write(html);
    RunFolder.write(out.resolve(name + ".html"), html.toString());
  }

  private static List<String> head(Reproduced made) {
    List<String> head = new ArrayList<>(List.of("row", "method"));
    for (PaperTable.Column column : made.table().columns()) {
      head.add(column.heading() + ", printed");
      head.add("ours");
      head.add("difference");
    }
    head.addAll(List.of("time", "parameters", "runs"));
    return head;
  }

  private static List<String> cells(Reproduced made, Outcome outcome) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(outcome.row().number()));
    cells.add(outcome.row().method());
    for (PaperTable.Column column : made.table().columns()) {
      cells.add(Reproduced.printed(outcome.row(), column));
      cells.add(Reproduced.ours(outcome, column));
      cells.add(Reproduced.difference(outcome, column));
    }
    cells.add(Reproduced.time(outcome));
    cells.add(Reproduced.parameters(outcome));
    cells.add(Reproduced.state(outcome));
    return cells;
  }

  static String markdown(Reproduced made) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + made.table().title());
    lines.add("");
    lines.add("Li et al. 2022, arXiv:2207.11679. Scale: " + made.scale().name() + ".");
    lines.add("");
    List<String> head = head(made);
    lines.add(row(head));
    lines.add("|---".repeat(head.size()) + "|");
    made.outcomes().forEach(outcome -> lines.add(row(cells(made, outcome))));
    lines.add("");
    made.definitions().forEach((name, text) -> lines.add("- " + name + ": " + text));
    lines.add("");
    made.notes().forEach(note -> lines.add("- " + note));
    return String.join("\n", lines) + "\n";
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** A row each; of each score what was printed, the mean and its interval, the difference. */
  static String csv(Reproduced made) {
    List<String> head = new ArrayList<>(List.of("row", "method"));
    for (PaperTable.Column column : made.table().columns()) {
      for (String kind : List.of("printed", "ours", "low", "high", "difference")) {
        head.add(column.metric() + "_" + kind);
      }
    }
    head.addAll(List.of("seeds", "seconds", "parameters", "machine", "scale", "problem"));
    StringBuilder text = new StringBuilder(line(head));
    for (Outcome outcome : made.outcomes()) {
      List<String> cells = new ArrayList<>();
      cells.add(Integer.toString(outcome.row().number()));
      cells.add(outcome.row().method());
      made.table().columns().forEach(column -> cells.addAll(numbers(outcome, column)));
      boolean any = !outcome.results().isEmpty();
      cells.add(Integer.toString(outcome.results().size()));
      cells.add(any ? number(outcome.seconds()) : "");
      cells.add(any ? Long.toString(outcome.parameters()) : "");
      cells.add(
          outcome.results().stream()
              .map(Reproduced::machine)
              .distinct()
              .collect(Collectors.joining("; ")));
      cells.add(made.scale().name());
      cells.add(outcome.problem().map(Outcome.Problem::words).orElse(""));
      text.append(line(cells));
    }
    return text.toString();
  }

  private static List<String> numbers(Outcome outcome, PaperTable.Column column) {
    Double printed = outcome.row().printed().get(column.metric());
    Optional<Mean> ours = outcome.percent(column.metric());
    List<String> cells = new ArrayList<>();
    cells.add(printed == null ? "" : number(printed));
    cells.add(ours.map(mean -> number(mean.value())).orElse(""));
    for (int side = -1; side <= 1; side += 2) {
      double sign = side;
      cells.add(
          ours.filter(mean -> mean.margin().isPresent())
              .map(mean -> number(mean.value() + sign * mean.margin().getAsDouble()))
              .orElse(""));
    }
    cells.add(printed == null ? "" : ours.map(mean -> number(mean.value() - printed)).orElse(""));
    return cells;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String line(List<String> cells) {
    return cells.stream()
            .map(c -> c.matches("[^\",\\n\\r]*") ? c : '"' + c.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + "\n";
  }

  static Page page(Reproduced made) {
    Map<String, String> notes = new LinkedHashMap<>();
    made.notes().forEach(note -> notes.put(Integer.toString(notes.size() + 1), note));
    Block table =
        Table.numbers(
            new Chart.Words("Printed and ours", "All scores in percent."),
            head(made),
            made.outcomes().stream().map(outcome -> cells(made, outcome)).toList());
    return new Page(
        made.table().title(),
        "Li et al. 2022, arXiv:2207.11679, made again at scale " + made.scale().name() + ".",
        List.of(
            new Page.Part("The table", "", List.of(table)),
            new Page.Part(
                "What the numbers are",
                "",
                List.of(
                    Table.facts(new Chart.Words("Scores", ""), made.definitions()),
                    Table.facts(new Chart.Words("Notes", ""), notes)))));
  }
}

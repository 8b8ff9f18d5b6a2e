package affect4j.reproduce;

import affect4j.eval.Definitions;
import affect4j.eval.Mean;
import affect4j.train.config.ConfigFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table made again, as far as it is.
 *
 * @param seeds asked for of each row
 * @param outcomes one of each row
 * @param replaced what stands for files that the rows start from, a line each
 */
public record Reproduced(
    PaperTable table, Scale scale, int seeds, List<Outcome> outcomes, List<String> replaced) {
  private static final double MILLION = 1e6;

  public Reproduced {
    outcomes = List.copyOf(outcomes);
    replaced = List.copyOf(replaced);
  }

  /** Whether every row of every seed is there. */
  public boolean complete() {
    return outcomes.stream().allMatch(Outcome::done);
  }

  /** Whether there is nothing at all. */
  public boolean empty() {
    return outcomes.stream().allMatch(each -> each.results().isEmpty());
  }

  static String printed(PaperTable.Row row, PaperTable.Column column) {
    Double printed = row.printed().get(column.metric());
    return printed == null ? "-" : String.format(Locale.ROOT, "%.2f", printed);
  }

  static String ours(Outcome outcome, PaperTable.Column column) {
    return outcome.percent(column.metric()).map(Reproduced::words).orElse("-");
  }

  private static String words(Mean mean) {
    if (mean.margin().isEmpty()) {
      return String.format(Locale.ROOT, "%.2f (one run)", mean.value());
    }
    double margin = mean.margin().getAsDouble();
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f to %.2f)",
        mean.value(),
        mean.value() - margin,
        mean.value() + margin);
  }

  static String difference(Outcome outcome, PaperTable.Column column) {
    Double printed = outcome.row().printed().get(column.metric());
    Optional<Mean> ours = outcome.percent(column.metric());
    return printed == null || ours.isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%+.2f", ours.get().value() - printed);
  }

  /** Runs and what one costs; why there are no more. */
  static String state(Outcome outcome) {
    List<String> parts = new ArrayList<>();
    int runs = outcome.results().size();
    if (runs > 0) {
      parts.add(runs == 1 ? "1 seed" : runs + " seeds");
    }
    outcome.problem().ifPresent(problem -> parts.add(problem.words()));
    return String.join("; ", parts);
  }

  static String time(Outcome outcome) {
    if (outcome.results().isEmpty()) {
      return "-";
    }
    long seconds = Math.round(outcome.seconds());
    long minutes = seconds / 60;
    return minutes >= 60
        ? String.format(Locale.ROOT, "%d h %d min", minutes / 60, minutes % 60)
        : minutes > 0
            ? String.format(Locale.ROOT, "%d min %d s", minutes, seconds % 60)
            : seconds + " s";
  }

  static String parameters(Outcome outcome) {
    return outcome.results().isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%.2f M", outcome.parameters() / MILLION);
  }

  /** What each score is, by its heading. */
  Map<String, String> definitions() {
    Map<String, String> definitions = new LinkedHashMap<>();
    for (PaperTable.Column column : table.columns()) {
      definitions.put(
          column.heading(),
          column.definitions().stream()
              .map(name -> name + " = " + Definitions.of(name))
              .collect(Collectors.joining(". ")));
    }
    return definitions;
  }

  /** All that must be said of the numbers. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!scale.full()) {
      notes.add(
          "SCALE "
              + scale.name()
              + " ("
              + scale.about()
              + "): these numbers cannot be compared with the paper's. Data, sizes, length and"
              + " starting weights are others; a difference says nothing about the paper.");
    }
    notes.addAll(table.notes());
    notes.add(
        "Ours: percent, of each run's best epoch by its own score on the validation faces, which"
            + " flatters all rows alike; the mean over seeds, and the 95 % interval of that mean by"
            + " Student's t where there are two or more.");
    notes.add(
        "Time: about, of one seed's learning, by the run's own record; scoring and saving not counted, nor"
            + " the runs that it starts from. Of an ensemble: of all its runs. Parameters: of all"
            + " its networks.");
    scale.data().entrySet().stream()
        .filter(each -> !scale.full() && each.getKey() == table.task())
        .forEach(each -> notes.add("Data of this scale: " + words(each.getValue()) + "."));
    settings().forEach((key, said) -> notes.add("Settings of this scale for " + key + ": " + said));
    replaced.forEach(line -> notes.add("In place of weights/" + line + "."));
    for (PaperTable.Column column : table.columns()) {
      if (!empty() && outcomes.stream().allMatch(each -> each.percent(column.metric()).isEmpty())) {
        notes.add(
            column.heading()
                + ": no validation face has such labels, and the total is that of the other tasks.");
      }
    }
    machines().forEach((machine, rows) -> notes.add("Machine of rows " + rows + ": " + machine));
    return notes;
  }

  /** What the scale lays over the rows' settings, by network and by row. */
  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    for (PaperTable.Row row : table.rows()) {
      for (PaperTable.Run run : row.runs()) {
        for (String key : List.of(run.network(), run.config())) {
          scale
              .layer(key)
              .forEach(
                  layer -> settings.put(key, String.join("; ", ConfigFile.list(layer.settings()))));
        }
      }
    }
    return settings;
  }

  private static String words(Scale.Sets sets) {
    return "taught on "
        + String.join(", ", sets.train())
        + (sets.ifThere().isEmpty()
            ? ""
            : " and, where they are there, " + String.join(", ", sets.ifThere()))
        + ", scored on the validation part of "
        + (sets.valid().isEmpty() ? "the same" : String.join(", ", sets.valid()));
  }

  private Map<String, String> machines() {
    Map<String, String> machines = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      outcome.results().stream()
          .map(Reproduced::machine)
          .distinct()
          .forEach(
              each -> machines.merge(each, "" + outcome.row().number(), (a, b) -> a + ", " + b));
    }
    return machines;
  }

  /** Processor, threads, system, in one line. */
  static String machine(Result result) {
    Map<String, String> said = new TreeMap<>(result.machine());
    return said.getOrDefault("processor", "unknown")
        + ", "
        + said.getOrDefault("threads", "?")
        + " threads, "
        + said.getOrDefault("system", "unknown");
  }
}

package affect4j.page;

import affect4j.record.MetricsTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A training in a sentence and in two tables. */
record TrainingSummary(RunMetrics metrics, RunSettings settings, Optional<Best> best) {
  /** How far it is, and which epoch is best. */
  String lead() {
    String done = epochs() + " scored, " + count(metrics.batches().size()) + " steps.";
    return best.map(
            b ->
                String.format(
                    Locale.ROOT,
                    "%s Best is epoch %d, with %s %.4f.",
                    done,
                    b.epoch(),
                    ScoreGroup.label(b.criterion().metric()),
                    b.value()))
        .orElse(done);
  }

  private String epochs() {
    String scored = String.valueOf(metrics.scorings().size());
    return settings.epochs().isPresent()
        ? scored + " of " + settings.epochs().getAsInt() + " epochs"
        : scored + " epochs";
  }

  /** What was done, and what came of it. */
  List<Block> blocks() {
    List<MetricsTable.Row> batches = metrics.batches();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("epochs", epochs() + " scored");
    facts.put("steps", count(batches.size()));
    best.ifPresent(
        b -> {
          facts.put("best epoch", String.valueOf(b.epoch()));
          facts.put("decided by", decided(b.criterion()));
        });
    double[] speeds = metrics.byStep("", RunMetrics.SPEED).sorted();
    if (speeds.length > 0) {
      facts.put(
          "speed",
          String.format(Locale.ROOT, "%.0f pictures a second (median)", speeds[speeds.length / 2]));
    }
    return List.of(Table.facts(new Chart.Words("Run", ""), facts), scoreTable());
  }

  private static String decided(Best.Criterion criterion) {
    String how =
        ScoreGroup.label(criterion.metric())
            + switch (criterion.better()) {
              case HIGHER -> ", higher is better";
              case LOWER -> ", lower is better";
            };
    return switch (criterion.source()) {
      case THE_RUN -> how;
      case ITS_COLUMNS ->
          how + "; the run does not say what it went by, so this is its first score";
    };
  }

  private Table scoreTable() {
    List<String> head = new ArrayList<>(List.of("score"));
    List<MetricsTable.Row> shown = new ArrayList<>();
    best.ifPresent(
        b -> {
          head.add("best epoch, " + b.epoch());
          shown.add(b.row());
        });
    if (!metrics.scorings().isEmpty()) {
      MetricsTable.Row last = metrics.scorings().get(metrics.scorings().size() - 1);
      if (!shown.contains(last)) {
        head.add("last scored epoch, " + RunMetrics.epoch(last));
        shown.add(last);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (String score : metrics.scores()) {
      if (shown.stream().anyMatch(row -> row.values().containsKey(score))) {
        List<String> row = new ArrayList<>(List.of(ScoreGroup.label(score)));
        shown.forEach(each -> row.add(cell(score, each.values().get(score))));
        rows.add(row);
      }
    }
    String caption =
        rows.isEmpty()
            ? "No epoch was scored yet, or there are no validation faces."
            : "Of the validation faces; what the names mean stands below the charts. A count is of"
                + " the labels that were scored.";
    return Table.numbers(new Chart.Words("Scores", caption), head, rows);
  }

  private static String cell(String score, @Nullable Double value) {
    return value == null
        ? "-"
        : score.endsWith(ScoreGroup.COUNT)
            ? count(value.longValue())
            : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}

package affect4j.page;

import affect4j.record.MetricsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page about one training: how it went, what came of it, and what was run. */
public final class TrainingReport {
  /** Points of a curve of means. */
  private static final int AVERAGES = 150;

  private final RunMetrics metrics;
  private final RunSettings settings;
  private final RunOrigin origin;
  private final Optional<Best> best;

  /**
   * Where the run's files lie.
   *
   * @param name of the run
   * @param sheet need not be there
   */
  public record Run(String name, Path config, Path manifest, Path metrics, Path sheet) {}

  private TrainingReport(RunMetrics metrics, RunSettings settings, RunOrigin origin) {
    this.metrics = metrics;
    this.settings = settings;
    this.origin = origin;
    best =
        origin
            .criterion()
            .or(() -> Best.Criterion.guessed(metrics.scores()))
            .flatMap(criterion -> Best.of(criterion, metrics.scorings()));
  }

  /**
   * The page about {@code run}, which may still be going on.
   *
   * @throws IOException when a file is missing or broken, in one line that says which and where
   */
  public static Page of(Run run) throws IOException {
    TrainingReport report =
        new TrainingReport(
            RunMetrics.read(run.metrics),
            RunSettings.read(run.config),
            RunOrigin.read(run.manifest));
    List<Page.Part> parts = new ArrayList<>();
    parts.add(new Page.Part("In short", "", report.summary()));
    parts.add(
        new Page.Part(
            "Learning",
            "What was measured at each step, which is one batch of faces. A click on a name hides"
                + " its curve; hold Shift and turn the wheel over a chart to zoom.",
            report.learning()));
    if (!report.metrics.scorings().isEmpty()) {
      parts.add(
          new Page.Part(
              "Scores",
              "What the network says of the validation faces, which it does not learn from, after"
                  + " each epoch.",
              report.scores()));
    }
    if (Files.isRegularFile(run.sheet)) {
      parts.add(new Page.Part("Painted faces", "", List.of(sheet(run.sheet))));
    }
    parts.add(new Page.Part("What was run", "", report.origin.blocks()));
    parts.add(
        new Page.Part(
            "Settings", "All of them, as the run resolved them.", report.settings.blocks()));
    return new Page("Training of " + run.name, report.lead(), parts);
  }

  private String lead() {
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

  private List<Block> summary() {
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

  private List<Block> learning() {
    List<Block> charts = new ArrayList<>();
    charts.add(loss());
    add(
        charts,
        new Chart.Words(
            "Learning rate",
            "How large a step the weights take against the gradient. Where layers learn at shares"
                + " of it, that of the last ones."),
        "rate",
        RunMetrics.RATE);
    add(
        charts,
        new Chart.Words(
            "Norm of the gradient",
            "The length of the gradient of the weights that learn at this rate, before it is"
                + " clipped. Spikes are batches that would have moved them far."),
        "norm",
        RunMetrics.NORM);
    add(
        charts,
        new Chart.Words(
            "Speed",
            "Pictures learnt from in a second, over the last batches: reading and resizing"
                + " included, scoring and saving not."),
        "pictures/s",
        RunMetrics.SPEED);
    return charts;
  }

  /** Single batches differ so much that their means are what can be read. */
  private Chart loss() {
    Curve loss = metrics.byStep("loss", RunMetrics.LOSS);
    int window = (loss.size() + AVERAGES - 1) / AVERAGES;
    List<Curve> curves = new ArrayList<>(List.of(loss.averaged(window)));
    for (String term : metrics.terms()) {
      Curve curve =
          metrics.byStep(ScoreGroup.label(term.substring(RunMetrics.TERM.length())), term);
      if (!curve.sameAs(loss)) {
        curves.add(curve.averaged(window));
      }
    }
    String caption =
        "What training makes small: how wrong the network is about a batch. "
            + (curves.size() > 1
                ? "The loss is the weighted sum of the others; one that no face has labels of is 0."
                : "It has one term.");
    if (window > 1) {
      curves.add(loss.faint("loss of each batch"));
      caption += " A point is the mean of " + window + " batches; faint, the loss of each batch.";
    }
    return Lines.chart(
        new Chart.Words("Loss", caption),
        Chart.Axis.of("step"),
        Chart.Axis.of("loss"),
        curves,
        marks(best.map(b -> (double) b.row().step())));
  }

  private void add(List<Block> charts, Chart.Words words, String axis, String column) {
    Curve curve = metrics.byStep(ScoreGroup.label(column), column);
    if (curve.size() > 0) {
      charts.add(
          Lines.chart(
              words,
              Chart.Axis.of("step"),
              Chart.Axis.fromZero(axis),
              List.of(curve),
              marks(best.map(b -> (double) b.row().step()))));
    }
  }

  /** The best epoch, at {@code x}. */
  private List<Lines.Mark> marks(Optional<Double> x) {
    return best.flatMap(b -> x.map(at -> new Lines.Mark(at, "best: epoch " + b.epoch()))).stream()
        .toList();
  }

  private List<Block> scores() {
    List<Block> charts = new ArrayList<>();
    for (ScoreGroup group : ScoreGroup.of(metrics.scores())) {
      List<Curve> curves =
          group.scores().stream()
              .map(score -> metrics.byEpoch(group.curve(score), score))
              .filter(curve -> curve.size() > 0)
              .toList();
      if (!curves.isEmpty()) {
        charts.add(
            Lines.chart(
                group.words(),
                Chart.Axis.of("epoch"),
                Chart.Axis.of(group.axis()),
                curves,
                marks(best.map(b -> (double) b.epoch()))));
      }
    }
    return charts;
  }

  private static Figure sheet(Path path) throws IOException {
    try {
      return new Figure(
          new Chart.Words(
              "After the last scored epoch",
              "A column for each face, from above: the patches that the network is shown, those"
                  + " with what it painted between them, and the face itself. Where it was taught"
                  + " normalised patches it does not know how bright they are, and those it painted"
                  + " are given the true mean and deviation."),
          Files.readAllBytes(path),
          Figure.Size.WIDE);
    } catch (IllegalArgumentException e) {
      throw new IOException(path + ": a picture in PNG was wanted", e);
    }
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}

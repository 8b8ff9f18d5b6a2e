package affect4j.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A training as curves, which are marked at its best epoch. */
record TrainingCurves(RunMetrics metrics, Optional<Best> best) {
  /** Points of a curve of means. */
  private static final int AVERAGES = 150;

  /** What was measured at each step. */
  List<Block> learning() {
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

  /** What was scored after each epoch. */
  List<Block> scores() {
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
}

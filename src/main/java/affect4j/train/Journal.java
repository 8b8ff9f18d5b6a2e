package affect4j.train;

import affect4j.record.EventWriter;
import affect4j.record.MetricsCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Writes down what a training measures: {@code metrics.csv}, and the same for TensorBoard. A batch
 * is a row, and so is a scoring, at the step before it.
 */
final class Journal implements AutoCloseable {
  private static final String EPOCH = "epoch";
  private static final String LOSS = "loss";
  private static final String RATE = "lr";
  private static final String NORM = "grad_norm";
  private static final String SPEED = "pictures_per_second";

  private final MetricsCsv csv;
  private final EventWriter events;

  private Journal(MetricsCsv csv, EventWriter events) {
    this.csv = csv;
    this.events = events;
  }

  /** Begins, or goes on at {@code at}: what came after it was not saved, and is forgotten. */
  static Journal open(RunFolder folder, List<String> terms, List<String> metrics, Position at)
      throws IOException {
    List<String> columns = new ArrayList<>(List.of("step", EPOCH, LOSS));
    terms.forEach(term -> columns.add(column(term)));
    columns.addAll(List.of(RATE, NORM, SPEED));
    columns.addAll(metrics);
    if (at.step() > 0) {
      boolean unscored = at.batch() > 0; // Else the row of its scores comes second at that step.
      return new Journal(
          MetricsCsv.resume(folder.metrics(), columns, at.step() - 1, unscored),
          EventWriter.resume(folder.path(), at.step()));
    }
    Files.deleteIfExists(folder.metrics()); // Of a run that died before its first save.
    return new Journal(
        MetricsCsv.create(folder.metrics(), columns), EventWriter.create(folder.path()));
  }

  private static String column(String term) {
    return "loss_" + term;
  }

  /** A batch at {@code at} was learnt from. */
  void learnt(
      Position at,
      double loss,
      Map<String, Double> terms,
      double rate,
      OptionalDouble norm,
      double speed)
      throws IOException {
    Map<String, Double> row = new LinkedHashMap<>();
    row.put(LOSS, loss);
    terms.forEach((term, value) -> row.put(column(term), value));
    row.put(RATE, rate);
    norm.ifPresent(value -> row.put(NORM, value));
    row.put(SPEED, speed);
    write("train", at.step(), at.epoch(), row);
  }

  /** The validation faces were scored after {@code at}. */
  void scored(Position at, Map<String, Double> scores) throws IOException {
    write("valid", at.step() - 1, at.epoch(), scores);
  }

  private void write(String part, long step, int epoch, Map<String, Double> values)
      throws IOException {
    Map<String, Double> row = new LinkedHashMap<>();
    row.put(EPOCH, epoch + 1.0);
    row.putAll(values);
    csv.append(step, row);
    for (Map.Entry<String, Double> each : values.entrySet()) {
      events.scalar(part + "/" + each.getKey(), step, each.getValue());
    }
  }

  @Override
  public void close() throws IOException {
    try (csv) {
      events.close();
    }
  }
}

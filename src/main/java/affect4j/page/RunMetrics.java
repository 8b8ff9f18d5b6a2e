package affect4j.page;

import affect4j.record.MetricsTable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a training wrote down.
 *
 * @param scores names of what validation faces are scored by
 * @param terms columns of what the loss is the sum of
 * @param batches rows of batches that were learnt from
 * @param scorings rows of the scorings, one at most for each epoch
 */
record RunMetrics(
    List<String> scores,
    List<String> terms,
    List<MetricsTable.Row> batches,
    List<MetricsTable.Row> scorings) {
  static final String EPOCH = "epoch";
  static final String LOSS = "loss";
  static final String TERM = "loss_";
  static final String RATE = "lr";
  static final String NORM = "grad_norm";
  static final String SPEED = "pictures_per_second";

  private static final Set<String> OF_BATCHES = Set.of(LOSS, RATE, NORM, SPEED);

  /**
   * Reads {@code metrics.csv} of a run.
   *
   * @throws IOException when it is none, with the line that is wrong, or holds nothing yet
   */
  static RunMetrics read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException(path + ": no such file; a run has one after its first batch");
    }
    MetricsTable table;
    try {
      table = MetricsTable.read(path);
    } catch (CharacterCodingException e) {
      throw new IOException(path + ": text in UTF-8 was wanted", e);
    }
    List<String> columns = table.columns();
    if (columns.size() < 3 || !columns.subList(0, 3).equals(List.of("step", EPOCH, LOSS))) {
      throw new IOException(
          path + ":1: columns step, epoch and loss were wanted first, got " + columns);
    }
    if (table.rows().isEmpty()) {
      throw new IOException(path + ": no rows yet; a run has one after its first batch");
    }
    check(path, table.rows());
    List<String> measured = columns.subList(2, columns.size());
    return new RunMetrics(
        measured.stream()
            .filter(name -> !OF_BATCHES.contains(name) && !name.startsWith(TERM))
            .toList(),
        measured.stream().filter(name -> name.startsWith(TERM)).toList(),
        table.rows().stream().filter(row -> row.values().containsKey(LOSS)).toList(),
        table.rows().stream().filter(row -> !row.values().containsKey(LOSS)).toList());
  }

  private static void check(Path path, List<MetricsTable.Row> rows) throws IOException {
    long before = 0;
    for (int i = 0; i < rows.size(); i++) {
      MetricsTable.Row row = rows.get(i);
      String place = path + ":" + (i + 2) + ": ";
      double epoch = row.values().getOrDefault(EPOCH, Double.NaN);
      if (!(epoch >= 1 && epoch <= Integer.MAX_VALUE && epoch == Math.rint(epoch))) {
        throw new IOException(place + "epoch must be a whole number from 1, got " + epoch);
      }
      if (row.step() < before) {
        throw new IOException(place + "step must be " + before + " or after, got " + row.step());
      }
      before = row.step();
    }
  }

  static int epoch(MetricsTable.Row row) {
    return (int) (double) row.values().getOrDefault(EPOCH, Double.NaN);
  }

  /** {@code column} over the steps, where it was measured. */
  Curve byStep(String name, String column) {
    List<MetricsTable.Row> rows = with(batches, column);
    return new Curve(
        name, rows.stream().mapToDouble(MetricsTable.Row::step).toArray(), values(rows, column));
  }

  /** {@code score} over the epochs, where it was measured. */
  Curve byEpoch(String name, String score) {
    List<MetricsTable.Row> rows = with(scorings, score);
    return new Curve(
        name, rows.stream().mapToDouble(RunMetrics::epoch).toArray(), values(rows, score));
  }

  private static List<MetricsTable.Row> with(List<MetricsTable.Row> rows, String column) {
    return rows.stream().filter(row -> row.values().containsKey(column)).toList();
  }

  private static double[] values(List<MetricsTable.Row> rows, String column) {
    return rows.stream()
        .mapToDouble(row -> row.values().getOrDefault(column, Double.NaN))
        .toArray();
  }
}

package affect4j.page;

import affect4j.record.MetricsTable;
import java.util.List;
import java.util.Optional;

/**
 * The epoch whose scores are best.
 *
 * @param row its scores
 */
record Best(Best.Criterion criterion, double value, MetricsTable.Row row) {
  private static final String PIXELS = "pixel_loss";

  /** Which of two values is better. */
  enum Better {
    HIGHER,
    LOWER
  }

  /** Who says that this score decides. */
  enum Source {
    THE_RUN,
    ITS_COLUMNS
  }

  /** The score by which epochs are compared. */
  record Criterion(String metric, Better better, Source source) {
    /**
     * For runs that do not say: the first of {@code scores}, as the networks write the one that
     * sums the others up in front.
     */
    static Optional<Criterion> guessed(List<String> scores) {
      return scores.stream()
          .findFirst()
          .map(
              name ->
                  new Criterion(
                      name,
                      name.equals(PIXELS) ? Better.LOWER : Better.HIGHER,
                      Source.ITS_COLUMNS));
    }

    private boolean improves(double value, double best) {
      return switch (better) {
        case HIGHER -> value > best;
        case LOWER -> value < best;
      };
    }
  }

  /** Of {@code scorings}; of equals the first. None where no value is a number. */
  static Optional<Best> of(Criterion criterion, List<MetricsTable.Row> scorings) {
    Optional<Best> best = Optional.empty();
    for (MetricsTable.Row row : scorings) {
      double value = row.values().getOrDefault(criterion.metric, Double.NaN);
      if (!Double.isNaN(value) && (best.isEmpty() || criterion.improves(value, best.get().value))) {
        best = Optional.of(new Best(criterion, value, row));
      }
    }
    return best;
  }

  int epoch() {
    return RunMetrics.epoch(row);
  }
}

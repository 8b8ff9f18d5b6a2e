package affect4j.reproduce;

import affect4j.eval.Mean;
import java.util.List;
import java.util.Optional;

/**
 * What came of a row.
 *
 * @param results one of each seed that is done
 * @param problem why there are no more
 */
record Outcome(PaperTable.Row row, List<Result> results, Optional<Outcome.Problem> problem) {
  /** Why a row is not done. */
  enum Kind {
    CANNOT_RUN("cannot be run"),
    FAILED("failed"),
    NOT_YET("not run yet");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /**
   * Why a row is not done.
   *
   * @param why in one line; may be empty
   */
  record Problem(Kind kind, String why) {
    String words() {
      return kind.words + (why.isEmpty() ? "" : ": " + why);
    }
  }

  Outcome {
    results = List.copyOf(results);
  }

  /** {@code metric} over the seeds, in percent; nothing where no run has it. */
  Optional<Mean> percent(String metric) {
    List<Double> values =
        results.stream()
            .filter(result -> result.scores().containsKey(metric))
            .map(result -> 100 * result.scores().getOrDefault(metric, Double.NaN))
            .toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(Mean.of(values));
  }

  /** Of a run, the mean over seeds. */
  double seconds() {
    return results.stream().mapToDouble(Result::seconds).average().orElse(Double.NaN);
  }

  /** Of a run; the same of all seeds. */
  long parameters() {
    return results.stream().mapToLong(Result::parameters).max().orElse(0);
  }

  boolean done() {
    return problem.isEmpty();
  }
}

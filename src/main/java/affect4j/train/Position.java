package affect4j.train;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a training is: what comes next.
 *
 * @param epoch counted from 0
 * @param batch of that epoch, counted from 0
 * @param step batches done in all
 * @param best the best score so far; NaN before there is one
 * @param kept the epochs whose models are kept, the best first
 */
record Position(int epoch, int batch, long step, double best, List<Kept> kept) {
  static final Position START = new Position(0, 0, 0, Double.NaN, List.of());

  Position {
    kept = kept == null ? List.of() : List.copyOf(kept); // Older states do not say.
  }

  /**
   * An epoch whose model is kept.
   *
   * @param epoch counted from 1
   */
  record Kept(int epoch, double score) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As text that {@link #of} reads. */
  String json() {
    return JSON.writeValueAsString(this);
  }

  static Position of(String json) {
    try {
      return JSON.readValue(json, Position.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no position in a training: " + json, e);
    }
  }

  /** After one more batch of the same epoch. */
  Position afterBatch() {
    return new Position(epoch, batch + 1, step + 1, best, kept);
  }

  /** At the start of the next epoch. */
  Position nextEpoch(double bestSoFar, List<Kept> keptSoFar) {
    return new Position(epoch + 1, 0, step, bestSoFar, keptSoFar);
  }
}

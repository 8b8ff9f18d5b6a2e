package affect4j.sheet;

import affect4j.data.Split;
import affect4j.data.Votes;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Predictions and labels, read at the same time: each takes a core most of the time of scoring. */
public record Pair(Sheet predictions, Sheet labels) {
  /**
   * Reads both as {@link Sheets} does; where neither can be, the predictions are complained of.
   *
   * @param split of a data set; without effect otherwise
   * @param votes what becomes of several people's votes on a face of a data set
   */
  public static Pair read(Path predictions, Path labels, Told told, Split split, Votes votes)
      throws IOException {
    FutureTask<Sheet> reading = new FutureTask<>(() -> Sheets.labels(labels, told, split, votes));
    Thread thread = new Thread(reading, "affect4j-labels");
    thread.setDaemon(true); // Nobody waits for labels where the predictions are refused.
    thread.start();
    Sheet said = Sheets.predictions(predictions, told);
    try {
      return new Pair(said, reading.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + labels);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException bad) {
        throw bad;
      }
      if (e.getCause() instanceof IllegalArgumentException bad) {
        throw bad;
      }
      throw new IllegalStateException(labels + " could not be read", e.getCause());
    }
  }
}

package affect4j.train;

import java.nio.file.Path;
import java.util.Map;

/** Hears how a training goes, on the thread that trains. */
public interface Watcher {
  /**
   * How far it is.
   *
   * @param epoch counted from 1
   * @param batch counted from 1
   * @param loss of that batch
   * @param rate learning rate at the top
   * @param picturesPerSecond lately
   * @param secondsLeft until the end, if it goes on like this
   */
  record Progress(
      int epoch,
      int epochs,
      int batch,
      int batches,
      double loss,
      double rate,
      double picturesPerSecond,
      double secondsLeft) {}

  /** A batch was learnt from. */
  void learnt(Progress progress);

  /**
   * The validation faces were scored.
   *
   * @param epoch counted from 1
   * @param best whether no epoch before was better
   */
  default void scored(int epoch, Map<String, Double> scores, boolean best) {}

  /** All that is needed to go on lies in {@code state}. */
  default void saved(Path state) {}

  /** Something worth telling that is no error. */
  default void note(String line) {}
}

package affect4j.cli;

import affect4j.train.Watcher;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One line that tells how a training goes, and one for each epoch's scores. */
final class TrainProgress implements Watcher {
  private static final long EVERY_MILLIS = 500;
  private static final long EVERY_MILLIS_IN_A_FILE = 30_000;
  private static final int WIDTH = 100;

  private final PrintWriter err;
  private final boolean terminal = Boolean.getBoolean(affect4j.cli.Progress.TERMINAL);
  private long shown;
  private boolean open;

  TrainProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void learnt(Watcher.Progress at) {
    long now = System.nanoTime();
    long every = terminal ? EVERY_MILLIS : EVERY_MILLIS_IN_A_FILE;
    if (shown != 0 && now - shown < every * 1_000_000) {
      return;
    }
    shown = now;
    String line =
        String.format(
            Locale.ROOT,
            "epoch %d/%d, batch %d/%d, loss %.4f, lr %.2e, %.0f pictures/s, %s left",
            at.epoch(),
            at.epochs(),
            at.batch(),
            at.batches(),
            at.loss(),
            at.rate(),
            at.picturesPerSecond(),
            time(at.secondsLeft()));
    if (terminal) {
      err.printf("\r%-" + WIDTH + "s", line);
      err.flush();
      open = true;
    } else {
      println(line);
    }
  }

  @Override
  public void scored(int epoch, Map<String, Double> scores, boolean best) {
    String all =
        scores.entrySet().stream()
            .map(each -> String.format(Locale.ROOT, "%s %.4f", each.getKey(), each.getValue()))
            .collect(Collectors.joining(", "));
    println("epoch " + epoch + ": " + all + (best ? " (best)" : ""));
  }

  @Override
  public void saved(Path state) {}

  @Override
  public void note(String line) {
    println("affect4j: " + line);
  }

  /**
   * Says how it ended.
   *
   * @param command that was given, without its options
   */
  void finish(String command, Path run, boolean done) {
    println(
        done
            ? "done: " + run
            : "stopped and saved; it goes on with: " + command + " --resume --out " + run);
  }

  private void println(String line) {
    if (open) {
      err.println();
      open = false;
    }
    err.println(line);
    err.flush();
  }

  private static String time(double seconds) {
    Duration left = Duration.ofSeconds((long) seconds);
    return left.toHours() > 0
        ? left.toHours() + " h " + left.toMinutesPart() + " min"
        : left.toMinutes() > 0
            ? left.toMinutes() + " min " + left.toSecondsPart() + " s"
            : left.toSeconds() + " s";
  }
}

package affect4j.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells how many faces networks were asked about: a bar on a terminal, and a line at the end. */
final class FaceProgress implements IntConsumer, AutoCloseable {
  private final PrintWriter err;
  private final @Nullable ProgressBar bar;
  private final long started = System.nanoTime();
  private long faces;

  FaceProgress(long total, PrintWriter err) {
    this.err = err;
    this.bar =
        Boolean.getBoolean(Progress.TERMINAL)
            ? new ProgressBarBuilder()
                .setTaskName("faces")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build()
            : null;
  }

  @Override
  public void accept(int more) {
    faces += more;
    if (bar != null) {
      bar.stepBy(more);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    err.printf(
        Locale.ROOT, "%,d faces in %.1f s, %.1f a second%n", faces, seconds, faces / seconds);
    err.flush();
  }
}

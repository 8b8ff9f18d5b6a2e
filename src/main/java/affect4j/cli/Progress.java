package affect4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells the user how far the photos are: a bar on a terminal, and a line at the end. */
final class Progress implements AutoCloseable {
  /** Set by the launcher when standard error is a terminal; Java itself cannot tell. */
  static final String TERMINAL = "affect4j.terminal";

  private final PrintWriter err;
  private final @Nullable ProgressBar bar;
  private final long started = System.nanoTime();
  private int photos;
  private int faces;
  private int failures;

  /** Counts towards {@code total} photos; the bar shows only where a person can see it. */
  Progress(int total, PrintWriter err) {
    this.err = err;
    this.bar = Boolean.getBoolean(TERMINAL) ? bar(total) : null;
  }

  private static ProgressBar bar(int total) {
    return new ProgressBarBuilder()
        .setTaskName("photos")
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .clearDisplayOnFinish()
        .build();
  }

  /** A photo was read and had so many faces. */
  void seen(int facesOfPhoto) {
    photos++;
    faces += facesOfPhoto;
    step();
  }

  /** A photo could not be read; says so at once. */
  void failed(IOException why) {
    failures++;
    err.println("affect4j: skipped " + why.getMessage());
    step();
  }

  private void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** Prints the sums; returns the exit code that they call for. */
  int finish() {
    close();
    double seconds = (System.nanoTime() - started) / 1e9;
    err.printf(
        Locale.ROOT,
        "%s, %s, %.1f faces/s, %s%n",
        count(photos, "photo"),
        count(faces, "face"),
        faces / seconds,
        count(failures, "failure"));
    err.flush();
    return failures == 0 ? Main.DONE : Main.PARTLY;
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}

package affect4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Tells the user how far photos and videos are and how long it will take: a bar on a terminal, and
 * a line at the end.
 */
final class Progress implements AutoCloseable {
  /** Set by the launcher when standard error is a terminal; Java itself cannot tell. */
  static final String TERMINAL = "affect4j.terminal";

  /** As the library of bars calls a length that is not known. */
  private static final long UNKNOWN = -1;

  private final PrintWriter err;
  private final long started = System.nanoTime();
  private @Nullable ProgressBar bar;
  private int photos;
  private int videos;
  private int frames;
  private int faces;
  private int failures;

  Progress(PrintWriter err) {
    this.err = err;
  }

  /**
   * Begins a new bar, where a person can see it.
   *
   * @param task what it says it is of
   * @param expected how many steps it will take, about
   */
  void begin(String task, OptionalLong expected) {
    close();
    if (Boolean.getBoolean(TERMINAL)) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(expected.orElse(UNKNOWN))
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .build();
    }
  }

  /** A photo was read and had so many faces. */
  void photo(int facesOfPhoto) {
    photos++;
    faces += facesOfPhoto;
    step();
  }

  /** A photo could not be read; says so at once. */
  void failedPhoto(IOException why) {
    failed("skipped", why);
    step();
  }

  /** The frames of a video begin. */
  void video(String name, OptionalLong expected) {
    videos++;
    begin(name, expected);
  }

  /** A frame was read and had so many faces. */
  void frame(int facesOfFrame) {
    frames++;
    faces += facesOfFrame;
    step();
  }

  /**
   * Something went wrong; says so at once.
   *
   * @param what became of it, in a word or two
   */
  void failed(String what, IOException why) {
    failures++;
    err.println("affect4j: " + what + " " + why.getMessage());
    err.flush();
  }

  /** Says something that belongs to all that was read. */
  void said(String line) {
    close();
    err.println(line);
    err.flush();
  }

  /** The user has ended the work; says what became of it. */
  void stopped(String what) {
    err.println("affect4j: stopped; " + what);
    err.flush();
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
    List<String> sums = new ArrayList<>();
    if (photos > 0 || videos == 0) {
      sums.add(count(photos, "photo"));
    }
    if (videos > 0) {
      sums.add(count(videos, "video"));
      sums.add(count(frames, "frame"));
    }
    sums.add(count(faces, "face"));
    if (videos > 0) {
      sums.add(String.format(Locale.ROOT, "%.1f frames/s", frames / seconds));
    } else {
      sums.add(String.format(Locale.ROOT, "%.1f faces/s", faces / seconds));
    }
    sums.add(count(failures, "failure"));
    err.println(String.join(", ", sums));
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
      bar = null;
    }
  }
}

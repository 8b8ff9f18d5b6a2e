package affect4j.bench;

import affect4j.nn.Engine;
import affect4j.nn.Precision;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How fast the networks of the paper learn here, beside the machine's peak: full size, noise for
 * pictures. Everything is printed as it comes.
 */
public final class TrainingBench {
  private static final int BATCH = 16;
  private static final int MAE_BATCH = 32;

  /**
   * From little memory to much: what was freed stays with the process, so that a peak counts where
   * it is higher than those before it.
   */
  private static final List<Integer> MASKS = List.of(95, 90, 85, 75, 50, 0);

  private final int threads;
  private final PrintWriter out;
  private final Map<Precision, Double> peaks = new EnumMap<>(Precision.class);

  private TrainingBench(int threads, PrintWriter out) {
    this.threads = threads;
    this.out = out;
  }

  /** Measures all. */
  public static void run(int threads, PrintWriter out) throws IOException {
    Engine.threads(threads);
    Engine.fastMatmul();
    TrainingBench bench = new TrainingBench(threads, out);
    bench.print("machine   %s", Machine.name(threads));
    for (Precision precision : Bench.precisions()) {
      bench.peaks.put(precision, Peak.flops(precision));
      bench.print("peak      %s %.0f GFLOP/s", precision, bench.peaks.get(precision) / 1e9);
    }
    bench.masks();
    bench.networks();
    bench.loader();
  }

  private void masks() throws IOException {
    for (int mask : MASKS) {
      for (Precision precision : Bench.precisions()) {
        time(Lesson.cotex(BATCH, mask), precision);
      }
    }
  }

  private void networks() throws IOException {
    for (Precision precision : Bench.precisions()) {
      time(Lesson.mae(MAE_BATCH), precision);
      time(Lesson.vit(BATCH), precision);
      time(Lesson.emma(BATCH), precision);
    }
  }

  private void time(Lesson lesson, Precision precision) throws IOException {
    Path folder = Files.createTempDirectory("affect4j-bench");
    try {
      StepClock clock = lesson.time(precision, threads, folder);
      double rate = lesson.batch() / clock.seconds();
      print(
          "  %-15s %s, batch %2d: step %6.2f s, %6.2f pictures/s, %3.0f %% of peak, %.0f MB",
          lesson.name(),
          precision,
          lesson.batch(),
          clock.seconds(),
          rate,
          100 * rate * lesson.flops() / peaks.getOrDefault(precision, Double.NaN),
          clock.peakMegabytes().orElse(Double.NaN));
    } finally {
      delete(folder);
    }
  }

  private void loader() throws IOException {
    Path folder = Files.createTempDirectory("affect4j-bench");
    try {
      LoaderRun run = LoaderRun.drawn(folder);
      for (int workers = 1; workers <= threads; workers *= 2) {
        print(
            "loader    %d workers: %.0f pictures/s (JPEG of 112 x 112, EMMA's augmentation)",
            workers, run.rate(workers));
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}

package affect4j.bench;

import affect4j.nn.Engine;
import affect4j.nn.Precision;
import affect4j.zoo.Architecture;
import affect4j.zoo.ModelFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * One run that sets affect4j's speed beside the machine's own: shares of the peak, measured in the
 * same minutes, are what may be compared between machines.
 */
public final class Bench {
  private static final List<Integer> BATCHES = List.of(1, 8, 32);

  private final PrintWriter out;
  private final Map<Precision, Double> peaks = new EnumMap<>(Precision.class);

  private Bench(PrintWriter out) {
    this.out = out;
  }

  /**
   * Measures all and prints it as it comes.
   *
   * @param threads for the network
   * @param photos how many go through the analyzer while its memory is watched
   */
  public static void run(int threads, int photos, PrintWriter out) throws IOException {
    Engine.threads(threads);
    Engine.fastMatmul();
    Bench bench = new Bench(out);
    bench.print("machine   %s", Machine.name(threads));
    bench.peaks();
    bench.forward(Subject.vitBase());
    bench.forward(Subject.emma());
    bench.memory("after the networks");
    try (PhotoRun run = new PhotoRun()) {
      bench.load(run.model(Subject.baseEmma()));
      bench.photos(run, photos);
    }
  }

  private void peaks() {
    for (Precision precision : precisions()) {
      peaks.put(precision, Peak.flops(precision));
      print(
          "peak      %s %.0f GFLOP/s (product of 4096 x 4096 matrices)",
          precision, peak(precision) / 1e9);
    }
  }

  /** Without instructions for bf16 it is emulated, which takes minutes and tells nothing. */
  static List<Precision> precisions() {
    return Engine.hasBf16() ? List.of(Precision.values()) : List.of(Precision.FP32);
  }

  private double peak(Precision precision) {
    return peaks.getOrDefault(precision, Double.NaN);
  }

  private void forward(Subject subject) {
    print("%s: %.1f GFLOP a picture", subject.name(), subject.flops() / 1e9);
    for (Precision precision : precisions()) {
      subject.net().cast(precision);
      for (int batch : BATCHES) {
        Tensor images = torch.rand(batch, 3, subject.side(), subject.side());
        double rate = batch / Stopwatch.seconds(() -> subject.net().forward(images));
        print(
            "  forward %s, batch %2d: %6.2f images/s, %3.0f %% of peak",
            precision, batch, rate, 100 * rate * subject.flops() / peak(precision));
      }
    }
  }

  private void load(Path model) throws IOException {
    long start = System.nanoTime();
    ModelFile file = ModelFile.open(model);
    Architecture<?> architecture =
        file.architecture().orElseThrow(() -> new IllegalStateException("we wrote it"));
    file.load(architecture);
    double seconds = (System.nanoTime() - start) / 1e9;
    print("load      EMMA, %.0f MB, in %.2f s", Files.size(model) / 1e6, seconds);
  }

  private void photos(PhotoRun run, int count) throws IOException {
    Path model = run.model(Subject.tinyEmma());
    int[] done = {0};
    long start = System.nanoTime();
    run.read(
        model,
        count,
        () -> {
          done[0]++;
          if (done[0] == 100 || done[0] % 500 == 0) {
            memory("after photo " + done[0]);
          }
        });
    print(
        "photos    %.0f a second through a tiny network (decode, resize, batch)",
        count / ((System.nanoTime() - start) / 1e9));
  }

  private void memory(String when) {
    OptionalDouble resident = Machine.residentMegabytes();
    if (resident.isPresent()) {
      print("memory    %.0f MB resident %s", resident.getAsDouble(), when);
    }
  }

  private void print(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}

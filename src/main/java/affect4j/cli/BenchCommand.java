package affect4j.cli;

import affect4j.bench.Bench;
import affect4j.bench.FaceBench;
import affect4j.bench.TrainingBench;
import affect4j.nn.Engine;
import affect4j.nn.Precision;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code affect4j bench}: how fast it is here, beside what the machine can do. */
@Command(
    name = "bench",
    description = "Measures the networks' speed beside the machine's peak; takes minutes.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--threads", paramLabel = "N", description = "Default: all cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--photos",
      paramLabel = "N",
      description = "Photos read while memory is watched; default ${DEFAULT-VALUE}.",
      defaultValue = "1000")
  private int photos;

  @Option(
      names = "--training",
      description =
          "Training steps instead: MAE, ViT-B, EMMA, and CoTEX by share of hidden patches; the loader.")
  private boolean training;

  @Option(
      names = "--precision",
      paramLabel = "fp32|bf16",
      description =
          "By default both where the processor has instructions for bf16, one after the other and"
              + " each in a process of its own.")
  private @Nullable Precision precision;

  @Option(
      names = "--faces",
      paramLabel = "PHOTO",
      arity = "1..*",
      description = "Finding and aligning the faces of these instead, beside OpenCV's cascades.")
  private List<Path> faces = List.of();

  @Override
  public Integer call() throws IOException {
    if (!faces.isEmpty()) {
      FaceBench.run(threads, faces, spec.commandLine().getOut());
      return Main.DONE;
    }
    if (precision == null) {
      return apart();
    }
    if (training) {
      TrainingBench.run(precision, threads, spec.commandLine().getOut());
    } else {
      Bench.run(precision, threads, photos, spec.commandLine().getOut());
    }
    return Main.DONE;
  }

  /** The engine chooses its instructions once in a process; {@link Engine#fastMatmul}. */
  private int apart() throws IOException {
    for (Precision each : Bench.precisions()) {
      List<String> words = new ArrayList<>();
      words.add(ProcessHandle.current().info().command().orElse("java"));
      words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
      words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
      words.addAll(List.of("bench", "--precision", each.name(), "--threads", "" + threads));
      words.addAll(training ? List.of("--training") : List.of("--photos", "" + photos));
      try {
        int code = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (code != Main.DONE) {
          return code;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while measuring in " + each);
      }
    }
    return Main.DONE;
  }
}

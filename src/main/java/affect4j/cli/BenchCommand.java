package affect4j.cli;

import affect4j.bench.Bench;
import affect4j.bench.FaceBench;
import affect4j.bench.RecallBench;
import affect4j.bench.TrainingBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code affect4j bench}: how fast it is here, beside what the machine can do. */
@Command(
    name = "bench",
    description =
        "Measures the networks' speed beside the machine's peak; takes minutes. bf16 only where the processor has it.",
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
      names = "--faces",
      paramLabel = "PHOTO",
      arity = "1..*",
      description = "Finding and aligning the faces of these instead, beside OpenCV's cascades.")
  private List<Path> faces = List.of();

  @Option(
      names = "--recall",
      paramLabel = "DATA",
      arity = "1..*",
      description =
          "How many faces of these data sets are found instead: upright, turned, dark, covered, large and small.")
  private List<Path> sets = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Faces of each data set of --recall; default ${DEFAULT-VALUE}.",
      defaultValue = "200")
  private int limit;

  @Option(names = "--cascades", description = "OpenCV's cascades look for those of --recall.")
  private boolean cascades;

  @Override
  public Integer call() throws IOException {
    refuseMixed();
    if (!sets.isEmpty()) {
      RecallBench.run(threads, sets, limit, cascades, spec.commandLine().getOut());
      return Main.DONE;
    }
    if (!faces.isEmpty()) {
      FaceBench.run(threads, faces, spec.commandLine().getOut());
      return Main.DONE;
    }
    if (training) {
      TrainingBench.run(threads, spec.commandLine().getOut());
      return Main.DONE;
    }
    if (photos < 1) {
      throw new IllegalArgumentException("--photos must be at least 1, got " + photos);
    }
    Bench.run(threads, photos, spec.commandLine().getOut());
    return Main.DONE;
  }

  /** What stands in one benchmark's place, or belongs to another, is not passed over. */
  private void refuseMixed() {
    String kinds = Given.of(spec, List.of("--training", "--faces", "--recall"));
    if (kinds.contains(",")) {
      throw new IllegalArgumentException("one benchmark at a time wanted, got " + kinds);
    }
    String ofRecall = Given.of(spec, List.of("--limit", "--cascades"));
    if (sets.isEmpty() && !ofRecall.isEmpty()) {
      throw new IllegalArgumentException(ofRecall + ": for --recall alone");
    }
    if (!kinds.isEmpty() && !Given.of(spec, List.of("--photos")).isEmpty()) {
      throw new IllegalArgumentException("--photos: not for " + kinds);
    }
  }
}

package affect4j.cli;

import affect4j.infer.Settings.Precision;
import picocli.CommandLine.Option;

/** Where and how the network runs; the same options for every command that runs one. */
final class EngineOptions {
  @Option(
      names = "--precision",
      paramLabel = "auto|fp32|bf16",
      description = "Of the arithmetic; auto is fp32 on a CPU, bf16 on a GPU.",
      defaultValue = "auto")
  Precision precision = Precision.AUTO;

  @Option(
      names = "--device",
      paramLabel = "cpu|cuda|cuda:N",
      description = "Where the network runs; default ${DEFAULT-VALUE}.",
      defaultValue = "cpu")
  String device = "cpu";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "For the network, and as many for reading photos; default all cores.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Faces that the network looks at together; default ${DEFAULT-VALUE}.",
      defaultValue = "8")
  int batch = 8;
}

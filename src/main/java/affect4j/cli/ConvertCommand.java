package affect4j.cli;

import affect4j.checkpoint.Dtype;
import affect4j.label.Tuning;
import affect4j.tune.TuningFile;
import affect4j.zoo.Architecture;
import affect4j.zoo.ModelFile;
import affect4j.zoo.ModelWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code affect4j convert IN OUT}: one safetensors file with its description, from any checkpoint.
 */
@Command(
    name = "convert",
    description = "Writes a checkpoint as safetensors with its description: a whole model.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class ConvertCommand implements Callable<Integer> {
  /** What fractions are rounded to. */
  enum Rounding {
    F32(Dtype.F32),
    F16(Dtype.F16),
    BF16(Dtype.BF16);

    private final Dtype dtype;

    Rounding(Dtype dtype) {
      this.dtype = dtype;
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "IN", description = "A checkpoint, or its folder.")
  private Path in;

  @Parameters(index = "1", paramLabel = "OUT", description = "A .safetensors file, or a folder.")
  private Path out;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The network that the weights are of; by default the one they look like.")
  private @Nullable String model;

  @Option(
      names = "--dtype",
      paramLabel = "f32|f16|bf16",
      description = "Rounds the weights; by default they stay as they are.")
  private @Nullable Rounding dtype;

  @Option(
      names = "--tuning",
      paramLabel = "FILE",
      description = "What tune fitted to the model, to travel with it: analyze obeys it.")
  private @Nullable Path tuning;

  @Option(
      names = "--mean",
      paramLabel = "FILE",
      description =
          "Writes the mean of its weights and those of FILE, a model of the same kind, such as"
              + " another epoch; may be given several times.")
  private List<Path> mean = List.of();

  @Override
  public Integer call() throws IOException {
    ModelFile file = ModelFile.open(in);
    Optional<Architecture<?>> found =
        model == null ? file.architecture() : Optional.of(file.architecture(model));
    Architecture<?> architecture =
        found.orElseThrow(
            () ->
                new IOException(
                    file.path()
                        + ": of no network that affect4j knows; it knows "
                        + String.join(", ", Architecture.names())));
    if (!mean.isEmpty() && tuning != null) {
      throw new IllegalArgumentException(
          "--tuning: fitted to one model's weights; write the mean (--mean), tune that, and convert it");
    }
    Optional<Dtype> kind = dtype == null ? Optional.empty() : Optional.of(dtype.dtype);
    Optional<Tuning> fitted =
        tuning == null ? Optional.empty() : Optional.of(fitted(TuningFile.read(tuning), file));
    Path written =
        mean.isEmpty()
            ? ModelWriter.write(file, architecture, kind, fitted, out)
            : ModelWriter.writeMean(with(file), architecture, kind, out);
    spec.commandLine().getOut().println(written + ": " + architecture.title());
    return Main.DONE;
  }

  private List<ModelFile> with(ModelFile first) throws IOException {
    List<ModelFile> files = new ArrayList<>(List.of(first));
    for (Path each : mean) {
      files.add(ModelFile.open(each));
    }
    return files;
  }

  private Tuning fitted(Tuning read, ModelFile file) throws IOException {
    if (!read.fitted().models().equals(List.of(file.sha256()))) {
      throw new IOException(
          tuning + ": fitted to other weights than " + file.path() + ", whose sha256 is not named");
    }
    return read;
  }
}

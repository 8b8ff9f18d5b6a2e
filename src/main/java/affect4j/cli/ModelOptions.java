package affect4j.cli;

import affect4j.eval.Averaging;
import affect4j.eval.Averaging.Space;
import affect4j.label.Thresholds;
import affect4j.label.Tuning;
import affect4j.predict.Asking;
import affect4j.predict.Ensemble;
import affect4j.tune.TuningFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which models are asked, and how their answers become one. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "RUN|FILE",
      arity = "1..*",
      description = "Runs (their best model), checkpoints, models; several are an ensemble.")
  private List<Path> models = List.of();

  @Option(
      names = "--weight",
      paramLabel = "W",
      split = ",",
      description = "What each model of an ensemble counts; alike by default.")
  private double @Nullable [] weights;

  @Option(
      names = "--average",
      paramLabel = "probabilities|logits",
      description = "What of an ensemble's expressions is averaged; default ${DEFAULT-VALUE}.",
      defaultValue = "probabilities")
  private Space expressions = Space.PROBABILITIES;

  @Option(
      names = "--average-units",
      paramLabel = "probabilities|logits",
      description = "What of an ensemble's action units is averaged; default ${DEFAULT-VALUE}.",
      defaultValue = "logits")
  private Space units = Space.LOGITS;

  @Option(
      names = "--tuning",
      paramLabel = "FILE",
      description = "What tune fitted, in place of what comes with the model.")
  private @Nullable Path tuning;

  @Mixin private VoiceOptions voices;

  /** The models, opened. */
  Ensemble open() throws IOException {
    if (models.isEmpty()) {
      throw new IllegalArgumentException("no model: give --model RUN|FILE, one or several");
    }
    Averaging averaging = new Averaging(expressions, units);
    return weights == null
        ? voices.open(models, averaging)
        : voices.open(models, weights, averaging);
  }

  /** How faces are shown to them, telling {@code progress} of each batch. */
  Asking asking(FaceProgress progress) {
    return voices.asking(progress);
  }

  /** What was fitted: the file given, else what came with a single model. */
  Optional<Tuning> tuning(Ensemble ensemble) throws IOException {
    return tuning != null ? Optional.of(TuningFile.read(tuning)) : ensemble.tuning();
  }

  /** The thresholds in force: fitted ones, else the model's own, else one half. */
  static Thresholds thresholds(Ensemble ensemble, Optional<Tuning> fitted) {
    return fitted.flatMap(Tuning::decisions).orElse(ensemble.thresholds());
  }

  /** The paths, as they were given. */
  List<Path> paths() {
    return List.copyOf(models);
  }
}

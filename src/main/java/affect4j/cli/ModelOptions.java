package affect4j.cli;

import affect4j.eval.Averaging;
import affect4j.eval.Averaging.Space;
import affect4j.predict.Asking;
import affect4j.predict.Ensemble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** The paths, as they were given. */
  List<Path> paths() {
    return List.copyOf(models);
  }

  /** How they are averaged and run, in words. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    if (models.size() > 1) {
      facts.put("weights", weights == null ? "alike" : Arrays.toString(weights));
      facts.put("averaged", words(expressions) + " of expressions, " + words(units) + " of units");
    }
    facts.putAll(voices.facts());
    return facts;
  }

  private static String words(Space space) {
    return space.name().toLowerCase(Locale.ROOT);
  }
}

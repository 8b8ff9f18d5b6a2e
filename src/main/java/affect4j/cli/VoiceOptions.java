package affect4j.cli;

import affect4j.eval.Averaging;
import affect4j.nn.Engine;
import affect4j.nn.Precision;
import affect4j.predict.Asking;
import affect4j.predict.Ensemble;
import affect4j.predict.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How models are asked; the same options for every command that asks any of them. */
final class VoiceOptions {
  @Option(
      names = "--views",
      paramLabel = "logits|probabilities|first|second",
      description =
          "What of CoTEX's two views is averaged, or which counts; default"
              + " ${DEFAULT-VALUE}, as released.",
      defaultValue = "logits")
  private Ensemble.Views views = Ensemble.Views.LOGITS;

  @Mixin private EngineOptions engine = new EngineOptions();

  /** {@code models}, of which each counts alike, averaged as ensembles are by default. */
  Ensemble open(List<Path> models) throws IOException {
    return open(models, Averaging.ofModels());
  }

  /** {@code models}, of which each counts alike. */
  Ensemble open(List<Path> models, Averaging averaging) throws IOException {
    double[] alike = new double[models.size()];
    Arrays.fill(alike, 1);
    return open(models, alike, averaging);
  }

  /** {@code models}, each of which counts by its weight. */
  Ensemble open(List<Path> models, double[] weights, Averaging averaging) throws IOException {
    if (weights.length != models.size()) {
      throw new IllegalArgumentException(
          "--weight: a number for each of "
              + models.size()
              + " models wanted, got "
              + weights.length);
    }
    for (double weight : weights) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("--weight: at least 0 wanted, got " + weight);
      }
    }
    Engine.threads(engine.threads);
    Engine.fastMatmul();
    List<Speaker> speakers = new ArrayList<>();
    try {
      for (Path model : models) {
        speakers.add(Speaker.open(model, precision(), engine.device));
      }
      return new Ensemble(speakers, weights, averaging, views);
    } catch (IOException | IllegalArgumentException e) {
      speakers.forEach(Speaker::close);
      throw e;
    }
  }

  private Precision precision() {
    return switch (engine.precision) {
      case AUTO -> engine.device.equals("cpu") ? Precision.FP32 : Precision.BF16;
      case FP32 -> Precision.FP32;
      case BF16 -> Precision.BF16;
    };
  }

  /** How they run, in words. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>(); // In an order, the same each time.
    facts.put("precision", words(precision()) + " on " + engine.device);
    facts.put("views", words(views));
    return facts;
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** How faces are shown to them, telling {@code progress} of each batch. */
  Asking asking(FaceProgress progress) {
    return new Asking(engine.batch, engine.threads, progress);
  }
}

package affect4j.reproduce;

import affect4j.data.Sample;
import affect4j.eval.Averaging;
import affect4j.eval.Judged;
import affect4j.eval.Scoreboard;
import affect4j.eval.UnitScale;
import affect4j.nn.Precision;
import affect4j.predict.Asking;
import affect4j.predict.Ensemble;
import affect4j.predict.Speaker;
import affect4j.train.Faces;
import affect4j.train.RunFolder;
import affect4j.train.config.AffectSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Scores of models that speak together, each alike, averaged as ensembles are by default. */
final class Together {
  private Together() {}

  /** The models of {@code members} in {@code folders}, one folder for each of its runs. */
  static List<Path> models(PaperTable.Members members, List<Path> folders) throws IOException {
    List<Path> models = new ArrayList<>();
    for (Path folder : folders) {
      if (members.epochs() == 0) {
        models.add(RunFolder.best(folder));
        continue;
      }
      List<Path> kept = RunFolder.epochs(folder);
      if (kept.size() != members.epochs()) {
        throw new IOException(
            folder
                + ": the models of its "
                + members.epochs()
                + " best epochs wanted (run.keep), it keeps "
                + kept.size());
      }
      models.addAll(kept);
    }
    return models;
  }

  /** Scores by name, as a run has them: {@code score} is the sum over tasks with labels. */
  static Map<String, Double> scores(List<Path> models, AffectSettings settings) throws IOException {
    List<Sample> faces = Faces.open(settings.data()).valid();
    double[] alike = new double[models.size()];
    Arrays.fill(alike, 1);
    List<Speaker> speakers = new ArrayList<>();
    try {
      for (Path model : models) {
        speakers.add(Speaker.open(model, Precision.FP32, "cpu"));
      }
      Ensemble ensemble =
          new Ensemble(speakers, alike, Averaging.ofModels(), Ensemble.Views.LOGITS);
      Asking asking = new Asking(settings.batch(), settings.run().workers(), more -> {});
      List<Judged> judged = ensemble.judged(faces, asking);
      Map<String, Double> scores =
          new TreeMap<>(
              Scoreboard.of(judged, ensemble.classes(), UnitScale.LOGIT, ensemble.thresholds())
                  .byName());
      double sum =
          Stream.of("va_ccc", "expression_f1", "units_f1")
              .mapToDouble(task -> scores.getOrDefault(task, 0.0))
              .sum();
      scores.put("score", sum);
      return scores;
    } finally {
      speakers.forEach(Speaker::close);
    }
  }

  /** Whether {@code result} was made after all of {@code runs}, of these models. */
  static boolean upToDate(Path result, List<Path> models, List<Path> runs) throws IOException {
    if (!Files.exists(result) || !Result.read(result).models().equals(names(models))) {
      return false;
    }
    for (Path run : runs) {
      if (Files.getLastModifiedTime(Result.file(run)).compareTo(Files.getLastModifiedTime(result))
          > 0) {
        return false;
      }
    }
    return true;
  }

  /** What the models are called: their run and their file. */
  static List<String> names(List<Path> models) {
    return models.stream()
        .map(model -> model.subpath(model.getNameCount() - 2, model.getNameCount()))
        .map(path -> path.toString().replace('\\', '/'))
        .toList();
  }
}

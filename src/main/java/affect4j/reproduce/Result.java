package affect4j.reproduce;

import affect4j.record.MetricsTable;
import affect4j.train.Manifest;
import affect4j.train.RunFolder;
import affect4j.train.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a run, or of models that spoke together.
 *
 * @param epoch whose scores these are; 0 where no epoch was scored, or of several models
 * @param scores of the validation faces, by name; empty where none were scored
 * @param seconds of learning, by the run's own record; scoring and saving not counted
 * @param parameters of all its networks
 * @param machine processor, threads, system
 * @param models files that spoke together; empty for a run
 */
record Result(
    int epoch,
    Map<String, Double> scores,
    double seconds,
    long parameters,
    Map<String, String> machine,
    List<String> models) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  Result {
    scores = Map.copyOf(scores);
    machine = Map.copyOf(machine);
    models = List.copyOf(models);
  }

  /** Where it is kept in a folder. */
  static Path file(Path folder) {
    return folder.resolve("result.json");
  }

  /** That of the run in {@code folder}, at its best epoch by its own criterion. */
  static Result ofRun(Path folder, int batch, long parameters) throws IOException {
    Manifest manifest = Manifest.read(folder);
    Task.Criterion criterion = manifest.criterion();
    double best = Double.NaN;
    double seconds = 0;
    int epoch = 0;
    Map<String, Double> scores = Map.of();
    for (MetricsTable.Row row : MetricsTable.read(RunFolder.metrics(folder)).rows()) {
      double speed = row.values().getOrDefault("pictures_per_second", Double.NaN);
      seconds += speed > 0 ? batch / speed : 0;
      double score =
          criterion == null
              ? Double.NaN
              : row.values().getOrDefault(criterion.metric(), Double.NaN);
      if (criterion != null && criterion.improves(score, best)) {
        best = score;
        epoch = (int) row.values().getOrDefault("epoch", 0.0).doubleValue();
        scores = new TreeMap<>(row.values());
        scores.remove("epoch");
      }
    }
    return new Result(epoch, scores, seconds, parameters, manifest.machine(), List.of());
  }

  static Result read(Path file) throws IOException {
    try {
      return JSON.readValue(Files.readAllBytes(file), Result.class);
    } catch (JacksonException e) {
      throw new IOException(file + ": the result of a run wanted: " + e.getOriginalMessage(), e);
    }
  }

  void write(Path file) throws IOException {
    RunFolder.write(file, JSON.writeValueAsString(this) + "\n");
  }
}

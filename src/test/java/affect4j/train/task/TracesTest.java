package affect4j.train.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import affect4j.golden.Fill;
import affect4j.image.Filter;
import affect4j.image.Normalize;
import affect4j.image.PictureReader;
import affect4j.image.Resize;
import affect4j.label.ExpressionSet;
import affect4j.model.Affect;
import affect4j.model.Cotex;
import affect4j.model.CotexView;
import affect4j.model.Emma;
import affect4j.model.Vit;
import affect4j.model.VitSize;
import affect4j.nn.Engine;
import affect4j.nn.Entry;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import affect4j.train.RunFolder;
import affect4j.train.Silence;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.Preset;
import affect4j.train.config.TrainSettings;
import affect4j.zoo.Architecture;
import affect4j.zoo.ModelFile;
import affect4j.zoo.ModelWriter;
import affect4j.zoo.Origin;
import affect4j.zoo.Shapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the public code did on real faces, step by step, and the released recipe after it. The steps
 * are read from {@code metrics.csv}, and what the network says afterwards from {@code
 * last.safetensors}: as any user can compare.
 */
class TracesTest {
  private static final Path TRACES = Path.of("../shared/fixtures/traces");
  private static final int SIDE = 224;
  private static final int STEPS = 4;

  @TempDir Path folder;

  @Test
  void theReleasedEmmaIsFollowedStepByStep() throws Exception {
    JsonNode trace = trace("emma_released.json");
    try (Emma emma = Emma.base(Emma.VaGradient.FLOWING)) {
      Fill.fill("dev/", emma);
      shrink(emma, "cnn.fc.weight", 0.003);
      write(emma, "emma");
    }
    Path faces = folder.resolve("faces");
    Files.createDirectories(faces);
    Files.copy(
        TRACES.resolve("training_set_annotations.txt"),
        faces.resolve("training_set_annotations.txt"));
    Files.createSymbolicLink(
        faces.resolve("cropped_aligned"), TRACES.resolve("aligned").toRealPath());
    Map<String, String> set = Map.of("update.scaler", "NONE");
    List<Map<String, Double>> rows = train(Network.supervised("emma"), faces, set);
    for (JsonNode step : trace.get("steps")) {
      Map<String, Double> row = rows.get(step.get("step").asInt());
      near(step, "loss", row.getOrDefault("loss", Double.NaN), 1e-4);
      near(
          step,
          "va",
          row.getOrDefault("loss_valence", Double.NaN)
              + row.getOrDefault("loss_arousal", Double.NaN),
          1e-4);
      near(step, "au", row.getOrDefault("loss_units", Double.NaN), 1e-4);
      near(step, "expr", row.getOrDefault("loss_expression", Double.NaN), 1e-4);
      near(step, "lr", row.getOrDefault("lr", Double.NaN), 1e-9);
      near(step, "grad_norm", row.getOrDefault("grad_norm", Double.NaN), 1e-3);
    }
    try (Emma after = trained(Emma.class)) {
      compare(
          trace.get("after"),
          images -> {
            Affect said = after.forward(images);
            return Ops.cat(1, said.va(), said.expression(), said.units());
          });
    }
  }

  @Test
  void theReleasedCotexIsFollowedStepByStep() throws Exception {
    JsonNode trace = trace("cotex_released.json");
    try (Cotex cotex = new Cotex(view(), view())) {
      Fill.fill("dev/view0/", cotex.first());
      Fill.fill("dev/view1/", cotex.second());
      write(cotex, "cotex");
    }
    List<Map<String, Double>> rows =
        train(Network.supervised("cotex"), table(trace.get("labels")), Map.of("mask", "0"));
    for (JsonNode step : trace.get("steps")) {
      Map<String, Double> row = rows.get(step.get("step").asInt());
      near(step, "loss", row.getOrDefault("loss", Double.NaN), 1e-4);
      near(step, "lr", row.getOrDefault("lr", Double.NaN), 1e-9);
      near(step, "grad_norm", row.getOrDefault("grad_norm", Double.NaN), 1e-3);
    }
    try (Cotex after = trained(Cotex.class)) {
      compare(
          trace.get("after_logit_sum"),
          images -> after.forward(images).mean().mul(new Scalar(2.0)));
    }
  }

  private static CotexView view() {
    VitSize size = VitSize.base();
    return new CotexView(new Vit(Vit.Spec.of(size), new Linear(size.dim(), 6)));
  }

  private static JsonNode trace(String name) throws IOException {
    assumeTrue(Files.isDirectory(TRACES), "there are no traces of the public code in " + TRACES);
    return JsonMapper.shared().readTree(Files.readString(TRACES.resolve(name)));
  }

  private static void shrink(Net<?> net, String name, double by) {
    Ops.withoutGradient(
        () ->
            Entry.of(net).stream()
                .filter(entry -> entry.name().equals(name))
                .map(entry -> entry.tensor().mul_(new Scalar(by)))
                .findFirst()
                .orElseThrow());
  }

  private void write(Net<?> net, String family) throws IOException {
    Origin origin = new Origin("the fill recipe", "none");
    ModelWriter.write(net, Architecture.of(family, Shapes.of(net)).described(origin), initial());
  }

  private Path initial() {
    return folder.resolve("initial.safetensors");
  }

  /** The faces as a table of names and expressions. */
  private Path table(JsonNode labels) throws IOException {
    List<String> lines = new ArrayList<>(List.of("image,expression"));
    for (Map.Entry<String, JsonNode> each : labels.properties()) {
      String label = ExpressionSet.LSD.classes().get(each.getValue().asInt()).label();
      lines.add(TRACES.resolve("aligned").resolve(each.getKey()).toRealPath() + "," + label);
    }
    Path file = folder.resolve("faces.csv");
    Files.write(file, lines);
    return file;
  }

  private <S extends TrainSettings> List<Map<String, Double>> train(
      Network<S, ?> network, Path faces, Map<String, String> more) throws Exception {
    Map<String, String> set = new HashMap<>(more);
    set.put("weights", initial().toString());
    set.put("vit.dropPath", "0");
    set.put("data.train", "[" + faces + "]");
    set.put("data.batch", "6");
    set.put("data.augment", "PLAIN");
    set.put("data.order", "FIXED");
    set.put("update.accumulate", "2");
    S settings =
        ConfigFile.read(
            network.defaults().apply(Preset.RELEASED), network.type(), Optional.empty(), set);
    Engine.fastMatmul(); // As the commands do.
    int[] done = {0};
    try (RunFolder run = RunFolder.create(folder.resolve("run"));
        Training<S> training =
            Training.begin(
                network, settings, run, new Silence(), List.of(), Map.of(), Preset.RELEASED)) {
      training.run(() -> ++done[0] == STEPS);
      return rows(run.metrics());
    }
  }

  private static List<Map<String, Double>> rows(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    String[] names = lines.get(0).split(",", -1);
    List<Map<String, Double>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, Double> row = new HashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i].isEmpty() ? Double.NaN : Double.parseDouble(cells[i]));
      }
      rows.add(row);
    }
    return rows;
  }

  private static void near(JsonNode step, String name, double got, double tolerance) {
    if (step.get(name).isNull()) {
      assertTrue(Double.isNaN(got), () -> name + " where none is wanted: " + got);
    } else {
      double wanted = step.get(name).asDouble();
      assertEquals(wanted, got, tolerance * Math.abs(wanted), () -> name + " of " + step);
    }
  }

  private <N extends Net<?>> N trained(Class<N> type) throws IOException {
    ModelFile file = ModelFile.open(folder.resolve("run/last.safetensors"));
    return type.cast(file.load(file.architecture().orElseThrow()));
  }

  /** To a hundredth of the range of all outputs: they passed through AdamW. */
  private static void compare(JsonNode wanted, Function<Tensor, Tensor> net) throws IOException {
    List<Double> all = new ArrayList<>();
    double worst = 0;
    for (Map.Entry<String, JsonNode> each : wanted.properties()) {
      double[] got = said(TRACES.resolve("aligned").resolve(each.getKey()), net);
      for (int i = 0; i < got.length; i++) {
        double value = each.getValue().get(i).asDouble();
        all.add(value);
        worst = Math.max(worst, Math.abs(value - got[i]));
      }
    }
    double range =
        all.stream().mapToDouble(v -> v).max().orElseThrow()
            - all.stream().mapToDouble(v -> v).min().orElseThrow();
    assertEquals(0, worst / range, 1e-2);
  }

  private static double[] said(Path face, Function<Tensor, Tensor> net) throws IOException {
    float[] input = new float[3 * SIDE * SIDE];
    Normalize.IMAGENET.into(
        new Resize(SIDE, SIDE, Filter.BILINEAR).apply(new PictureReader().read(face)), input, 0);
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      return Rows.of(net.apply(Tensor.create(input, 1, 3, SIDE, SIDE)))[0];
    }
  }
}

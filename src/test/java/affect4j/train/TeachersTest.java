package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.batch.Batch;
import affect4j.infer.Analyzer;
import affect4j.infer.Settings;
import affect4j.model.Affect;
import affect4j.model.TaughtEmma;
import affect4j.nn.Entry;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import affect4j.train.config.Preset;
import affect4j.zoo.ModelFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other networks in the place of EMMA's DAN. */
class TeachersTest {
  @TempDir Path folder;
  private String resNet = "";
  private String clip = "";

  @BeforeEach
  void trainTeachers() throws Exception {
    resNet = taught("resnet18", Map.of("tasks", "EXPRESSION"));
    clip = taught("clip_vit_b16", Map.of());
  }

  private String taught(String network, Map<String, String> set) throws Exception {
    return taught(network, set, network);
  }

  private String taught(String network, Map<String, String> set, String name) throws Exception {
    TinyCase<?> it = TinyCase.of(TinyCase.network(network), Preset.PAPER, set);
    try (Task<Batch> task = it.task()) {
      return trained(it, task, name).toString();
    }
  }

  private Path trained(TinyCase<?> it, Task<Batch> task, String name) throws IOException, Diverged {
    Path path = folder.resolve(name);
    try (RunFolder run = RunFolder.create(path)) {
      new Trainer<>(task, it.feed(), run, it.run(1e9), 1, new Silence()).run(() -> false);
    }
    return path;
  }

  private TinyCase<?> emma(Preset preset) throws IOException {
    String files = "[\"" + resNet + "\", \"" + clip + "\"]";
    return TinyCase.of(TinyCase.network("emma"), preset, Map.of("priors", files));
  }

  private static Map<String, float[]> values(TaughtEmma net) {
    Map<String, float[]> values = new HashMap<>();
    for (Entry each : Entry.of(net)) {
      if (each.tensor().is_floating_point()) {
        values.put(each.name(), Ops.floats(each.tensor().detach()));
      }
    }
    return values;
  }

  @Test
  void teachersStayAsTheyAreAndTheRestLearns() throws Exception {
    TinyCase<?> it = emma(Preset.PAPER);
    try (Task<Batch> task = it.task()) {
      TaughtEmma net = (TaughtEmma) task.net();
      Map<String, float[]> before = values(net);
      assertTrue(
          Entry.of(net).stream()
              .filter(each -> each.name().startsWith("priors."))
              .noneMatch(each -> each.tensor().requires_grad()));
      trained(it, task, "emma");
      Map<String, float[]> after = values(net);
      List<String> kept =
          before.keySet().stream()
              .filter(name -> Arrays.equals(before.get(name), after.get(name)))
              .sorted()
              .toList();
      List<String> priors =
          before.keySet().stream().filter(name -> name.startsWith("priors.")).sorted().toList();
      assertTrue(priors.contains("priors.0.net.backbone.bn1.running_mean"));
      assertTrue(priors.contains("priors.1.net.head.2.weight"));
      assertEquals(priors, kept);
      // 8 + 22 scores of the teachers, 20 of the ViT
      assertEquals(
          256 * (8 + 22 + 20), after.getOrDefault("va_head.0.weight", new float[0]).length);
    }
  }

  @Test
  void theirFileIsReadWithoutThoseOfTheTeachers() throws Exception {
    TinyCase<?> it = emma(Preset.PAPER);
    try (Task<Batch> task = it.task()) {
      ModelFile file = ModelFile.open(trained(it, task, "emma").resolve("last.safetensors"));
      TaughtEmma read = (TaughtEmma) file.load(file.architecture().orElseThrow());
      read.eval();
      task.net().eval();
      try (TensorScope scope = TensorScope.open();
          InferenceMode inference = new InferenceMode(true)) {
        Tensor images = torch.rand(2, 3, 32, 32);
        Affect said = read.forward(images);
        Affect wanted = ((TaughtEmma) task.net()).forward(images);
        assertArrayEquals(Ops.floats(wanted.columns()), Ops.floats(said.columns()));
      }
      try (Analyzer analyzer = Analyzer.open(file.path(), Settings.defaults())) {
        assertEquals("emma_taught", analyzer.model().network());
      }
    }
  }

  @Test
  void aTeacherSeesWhatItWouldSeeAlone() throws Exception {
    try (Task<Batch> task = emma(Preset.PAPER).task();
        TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      TaughtEmma net = (TaughtEmma) task.net();
      net.eval();
      Tensor images = torch.randn(2, 3, 64, 64);
      ModelFile alone = ModelFile.open(Path.of(clip));
      var clipNet = alone.load(alone.architecture().orElseThrow());
      clipNet.eval();
      float[] mean = {0.4814547f, 0.4578275f, 0.4082107f};
      float[] deviation = {0.2686295f, 0.2613026f, 0.2757771f};
      Tensor colours = images.mul(row(0.229f, 0.224f, 0.225f)).add(row(0.485f, 0.456f, 0.406f));
      Tensor shown = colours.sub(row(mean)).div(row(deviation));
      float[] wanted = Ops.floats((Tensor) clipNet.forward(shown));
      assertArrayEquals(wanted, Ops.floats(net.teachers().get(1).forward(images)), 1e-4f);
    }
  }

  @Test
  void aTeacherWithoutColoursSeesTheLuma() throws Exception {
    String file = taught("resnet18", Map.of("data.grey", "true"), "grey");
    TinyCase<?> it =
        TinyCase.of(TinyCase.network("emma"), Preset.PAPER, Map.of("priors", "[\"" + file + "\"]"));
    try (Task<Batch> task = it.task();
        TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      TaughtEmma net = (TaughtEmma) task.net();
      net.eval();
      ModelFile alone = ModelFile.open(Path.of(file));
      var resNetAlone = alone.load(alone.architecture().orElseThrow());
      resNetAlone.eval();
      Tensor colours = torch.rand(2, 3, 64, 64);
      Tensor luma = colours.mul(row(0.299f, 0.587f, 0.114f)).sum(1).unsqueeze(1);
      float[] wanted = Ops.floats((Tensor) resNetAlone.forward(normalised(luma)));
      Tensor said = net.teachers().get(0).forward(normalised(colours));
      assertArrayEquals(wanted, Ops.floats(said), 1e-4f);
    }
  }

  private static Tensor normalised(Tensor images) {
    return images.sub(row(0.485f, 0.456f, 0.406f)).div(row(0.229f, 0.224f, 0.225f));
  }

  private static Tensor row(float... values) {
    return Tensor.create(values, 1, 3, 1, 1);
  }

  @Test
  void aNetworkThatSaysSeveralThingsIsNoTeacher() throws Exception {
    String mae = taught("mae", Map.of());
    TinyCase<?> it =
        TinyCase.of(TinyCase.network("emma"), Preset.PAPER, Map.of("priors", "[\"" + mae + "\"]"));
    IOException refusal = assertThrows(IOException.class, it::task);
    assertEquals(
        mae + ": a network that says one row of a picture was wanted, got mae",
        refusal.getMessage());
  }
}

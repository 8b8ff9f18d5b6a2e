package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.batch.Batch;
import affect4j.data.Labels;
import affect4j.data.PictureSource;
import affect4j.data.Sample;
import affect4j.image.Picture;
import affect4j.image.PictureWriter;
import affect4j.label.Emotion;
import affect4j.model.Affect;
import affect4j.nn.Entry;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import affect4j.train.config.Baseline;
import affect4j.train.config.BaselineSettings;
import affect4j.train.config.BaselineSettings.Colours;
import affect4j.train.config.Preset;
import affect4j.train.task.Network;
import affect4j.zoo.ModelFile;
import affect4j.zoo.Preprocessing;
import affect4j.zoo.TensorFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The networks that the paper compares itself with, as they are taught. */
class BaselinesTest {
  @TempDir Path folder;

  private static TinyCase<?> tiny(Baseline kind, Map<String, String> set) throws IOException {
    return TinyCase.of(Network.affect(kind.word()), Preset.PAPER, set);
  }

  private static Net<?> net(Task<Batch> task) {
    return task.net();
  }

  private static Map<String, float[]> values(Net<?> net) {
    Map<String, float[]> values = new LinkedHashMap<>();
    for (Entry entry : Entry.of(net)) {
      if (entry.kind() == Entry.Kind.PARAM || entry.name().contains("running_")) {
        values.put(entry.name(), Ops.floats(entry.tensor().detach()));
      }
    }
    return values;
  }

  private Path trained(TinyCase<?> it, Task<Batch> task) throws IOException, Diverged {
    Path path = folder.resolve("run");
    try (RunFolder run = RunFolder.create(path)) {
      assertTrue(
          new Trainer<>(task, it.feed(), run, it.run(1e9), 1, new Silence()).run(() -> false));
    }
    return path.resolve("last.safetensors");
  }

  private static float[] said(Net<?> net, Tensor images) {
    net.eval();
    try (TensorScope scope = TensorScope.open();
        InferenceMode inference = new InferenceMode(true)) {
      Object said = net.forward(images);
      return Ops.floats((said instanceof Affect affect ? affect.columns() : (Tensor) said));
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsFileSaysWhatTheTaughtNetworkSays(Baseline kind) throws Exception {
    TinyCase<?> it = tiny(kind, Map.of());
    try (Task<Batch> task = it.task()) {
      ModelFile file = ModelFile.open(trained(it, task));
      Net<?> read = file.load(file.architecture().orElseThrow());
      Tensor images = torch.rand(2, 3, it.settings().side(), it.settings().side());
      float[] wanted = said(net(task), images);
      assertEquals(2 * Affect.COLUMNS, wanted.length);
      assertEquals(Arrays.toString(wanted), Arrays.toString(said(read, images)));
      BaselineSettings settings = assertInstanceOf(BaselineSettings.class, it.settings());
      assertEquals(settings.preprocessing(), file.description().orElseThrow().preprocessing());
    }
  }

  /** The names of all that one epoch changed. */
  private List<String> changed(TinyCase<?> it) throws Exception {
    try (Task<Batch> task = it.task()) {
      Map<String, float[]> before = values(net(task));
      trained(it, task);
      Map<String, float[]> after = values(net(task));
      return before.keySet().stream()
          .filter(name -> !Arrays.equals(before.get(name), after.get(name)))
          .toList();
    }
  }

  @Test
  void linearEvaluationLearnsTheLayersThatSeeAll() throws Exception {
    List<String> changed =
        changed(tiny(Baseline.VGGFACE, Map.of("frozen", "CONVOLUTIONS", "hidden", "0")));
    assertEquals(
        List.of(
            "backbone.fc6.weight",
            "backbone.fc6.bias",
            "backbone.fc7.weight",
            "backbone.fc7.bias",
            "head.weight",
            "head.bias"),
        changed);
  }

  @ParameterizedTest
  @EnumSource(
      value = Baseline.class,
      names = {"RESNET18", "CLIP_VIT_B32"})
  void aFrozenBackboneStaysAsItIs(Baseline kind) throws Exception {
    List<String> changed = changed(tiny(kind, Map.of("frozen", "BACKBONE")));
    assertEquals(List.of("head.0.weight", "head.0.bias", "head.2.weight", "head.2.bias"), changed);
  }

  @Test
  void allOfAResNetLearnsItsNormsToo() throws Exception {
    TinyCase<?> it = tiny(Baseline.RESNET18, Map.of());
    assertEquals(values(net(it.task())).size(), changed(it).size());
  }

  private Path file(Net<?> net, Map<String, Tensor> besides, Predicate<String> kept, String prefix)
      throws IOException {
    Map<String, Tensor> all = new LinkedHashMap<>(besides);
    for (Entry entry : Entry.of(net)) {
      if (kept.test(entry.name())) {
        all.put(entry.name().substring(prefix.length()), entry.tensor().detach());
      }
    }
    Path path = folder.resolve("weights.safetensors");
    TensorFile.write(all, Map.of(), path);
    return path;
  }

  private static TinyCase<?> seeded(Baseline kind, String seed, Map<String, String> set)
      throws IOException {
    Map<String, String> all = new LinkedHashMap<>(set);
    all.put("run.seed", seed);
    return tiny(kind, all);
  }

  @Test
  void aPublishedLastLayerIsLeftOut() throws Exception {
    Net<?> other = net(seeded(Baseline.RESNET50, "2", Map.of()).task());
    Path weights =
        file(
            other,
            Map.of("fc.weight", torch.ones(1000, 256), "fc.bias", torch.ones(1000)),
            name -> name.startsWith("backbone."),
            "backbone.");
    Initial initial = new Initial();
    TinyCase<?> it = seeded(Baseline.RESNET50, "1", Map.of("weights", weights.toString()));
    try (Task<Batch> task = made(it, initial)) {
      Map<String, float[]> got = values(net(task));
      Map<String, float[]> wanted = values(other);
      got.forEach(
          (name, value) ->
              assertEquals(
                  name.startsWith("backbone."), Arrays.equals(value, wanted.get(name)), name));
    }
    assertEquals(List.of(weights + ": last layer left out: 2 entries"), initial.notes());
  }

  private static <S extends affect4j.train.config.AffectSettings> Task<Batch> made(
      TinyCase<S> it, Initial initial) throws IOException {
    return it.network().maker().make(it.settings(), new Start(initial, List.of()));
  }

  @Test
  void ourOwnFileGivesItsHeadWhereThatIsOfTheSameShape() throws Exception {
    TinyCase<?> other = seeded(Baseline.RESNET18, "2", Map.of());
    Task<Batch> taught = other.task();
    String weights = trained(other, taught).toString();
    try (Task<Batch> same = seeded(Baseline.RESNET18, "1", Map.of("weights", weights)).task();
        Task<Batch> fewer =
            seeded(Baseline.RESNET18, "1", Map.of("weights", weights, "tasks", "EXPRESSION"))
                .task()) {
      Map<String, float[]> wanted = values(net(taught));
      Map<String, float[]> got = values(net(same));
      wanted.forEach((name, value) -> assertTrue(Arrays.equals(value, got.get(name)), name));
      float[] stem = values(net(fewer)).get("backbone.conv1.weight");
      assertTrue(Arrays.equals(wanted.get("backbone.conv1.weight"), stem));
    }
  }

  @Test
  void emotionNetSeesWithAnInception() throws Exception {
    Net<?> inception = net(seeded(Baseline.INCEPTION_V3, "2", Map.of()).task());
    Path weights = file(inception, Map.of(), name -> name.startsWith("backbone."), "backbone.");
    Map<String, float[]> wanted = values(inception);
    TinyCase<?> it = seeded(Baseline.EMOTIONNET, "1", Map.of("weights", weights.toString()));
    try (Task<Batch> task = it.task()) {
      Map<String, float[]> got = values(net(task));
      assertTrue(
          Arrays.equals(
              wanted.get("backbone.Mixed_6e.branch_pool.conv.weight"),
              got.get("backbone_CNN.14.branch_pool.conv.weight")));
      assertTrue(
          Arrays.equals(
              wanted.get("backbone.Conv2d_1a_3x3.bn.running_mean"),
              got.get("backbone_CNN.0.bn.running_mean")));
    }
  }

  @Test
  void facesAreShownAsTheNetworkWasPublished() {
    BaselineSettings clip = BaselineSettings.of(Baseline.CLIP_VIT_B16, Preset.PAPER);
    assertEquals(0.48145466, clip.preprocessing().mean().get(0));
    assertEquals((float) 0.48145466, clip.normalize().mean().red());
    assertEquals(Colours.OWN, clip.colours());
    BaselineSettings face = BaselineSettings.of(Baseline.VGGFACE, Preset.PAPER);
    assertEquals(1 / 255f, face.normalize().std().red());
    BaselineSettings plain = BaselineSettings.of(Baseline.INCEPTION_V3, Preset.PAPER);
    assertEquals(Preprocessing.imageNet(299), plain.preprocessing());
  }

  @Test
  void bothPartsComeInTheNetworksOwnColours() throws Exception {
    byte[] white = new byte[3 * 40 * 40];
    Arrays.fill(white, (byte) 255);
    Path picture = folder.resolve("white.png");
    PictureWriter.write(new Picture(40, 40, white), picture);
    Sample face =
        new Sample("white", new PictureSource.OwnFile(picture), Labels.of(Emotion.FEAR), "");
    TinyCase<?> it = tiny(Baseline.VGGFACE, Map.of("data.batch", "1", "data.augment", "PLAIN"));
    LoaderFeed<Batch> feed =
        LoaderFeed.faces(
            new Faces(List.of(face), List.of(face), List.of(), List.of()), it.settings());
    try (TensorScope scope = TensorScope.open();
        Feed.Batches<Batch> train = feed.train(0, 0);
        Feed.Batches<Batch> valid = feed.valid(0)) {
      for (Feed.Batches<Batch> each : List.of(train, valid)) {
        Tensor blue = each.next().images().select(1, 2);
        assertEquals(255 - 93.59396, blue.mean().item_double(), 1e-2);
      }
    }
  }

  private static void refused(String line, Baseline kind, Map<String, String> set) {
    Exception refusal = assertThrows(Exception.class, () -> tiny(kind, set).task().close());
    String said = String.valueOf(refusal.getMessage());
    assertTrue(said.contains(line), said);
    assertFalse(said.contains("\n"), said);
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    refused(
        "settings of resnet18 wanted, got those of resnet50",
        Baseline.RESNET18,
        Map.of("network", "RESNET50"));
    refused("emotionnet has heads of its own", Baseline.EMOTIONNET, Map.of("tasks", "EXPRESSION"));
    refused("no transformer's blocks", Baseline.RESNET18, Map.of("update.layerDecay", "0.65"));
    refused("width must be a multiple of 8", Baseline.RESNET18, Map.of("width", "7"));
  }
}

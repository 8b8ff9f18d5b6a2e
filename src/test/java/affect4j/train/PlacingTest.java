package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import affect4j.batch.Batch;
import affect4j.loss.Losses;
import affect4j.nn.Engine;
import affect4j.nn.TensorScope;
import affect4j.train.config.AffectSettings;
import affect4j.train.config.Preset;
import affect4j.train.task.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Learning elsewhere than on the CPU. */
class PlacingTest {
  @TempDir Path folder;

  @Test
  void aDeviceThatIsNotThereIsNamedBeforeAnythingIsRead() throws IOException {
    assumeFalse(torch.cuda_is_available(), "this machine has a GPU");
    Map<String, String> set = Map.of("run.device", "cuda");
    TinyCase<?> it = TinyCase.of(TinyCase.network("vit"), Preset.PAPER, set);
    try (RunFolder run = RunFolder.create(folder.resolve("run"))) {
      var e = assertThrows(IllegalArgumentException.class, () -> begin(it, run));
      assertEquals("no device cuda: CUDA devices found by libtorch: 0", e.getMessage());
    }
  }

  private static <S extends AffectSettings> Training<S> begin(TinyCase<S> it, RunFolder run)
      throws IOException {
    return Training.begin(
        it.network(), it.settings(), run, new Silence(), List.of(), Map.of(), Preset.PAPER);
  }

  /** The first losses of a run on a GPU are those of one on the CPU. */
  @ParameterizedTest
  @ValueSource(strings = {"mae", "vit", "emma", "dan", "cotex", "resnet50", "emotionnet"})
  void onAGpuTheSameIsLearnt(String network) throws Exception {
    assumeTrue(torch.cuda_is_available(), "there is no GPU");
    TinyCase<?> it = TinyCase.of(TinyCase.network(network), Preset.PAPER);
    double[] wanted = losses(it, Engine.device("cpu"));
    double[] got = losses(it, Engine.device("cuda"));
    for (int i = 0; i < wanted.length; i++) {
      assertEquals(wanted[i], got[i], 1e-3 * Math.abs(wanted[i]), "loss " + i);
    }
  }

  private static double[] losses(TinyCase<?> it, Device device) throws IOException {
    double[] losses = new double[3];
    try (Task<Batch> task = it.task();
        Feed.Batches<Batch> batches = it.feed().train(0, 0)) {
      Placing.on(device, task);
      task.learn();
      for (int i = 0; i < losses.length; i++) {
        try (TensorScope scope = TensorScope.open()) {
          Seeds.begin(1, i);
          task.updates().begin(0, i, losses.length);
          Losses now = task.loss(batches.next().on(device));
          task.updates().backward(now.total());
          task.updates().end(i);
          losses[i] = now.total().item_double();
        }
      }
    }
    return losses;
  }
}

package affect4j.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import affect4j.batch.Batch;
import affect4j.golden.Fill;
import affect4j.nn.Entry;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.train.config.Preset;
import affect4j.zoo.ModelFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AverageTest {
  @TempDir Path folder;

  private static Linear linear() {
    Linear net = new Linear(1, 1);
    Fill.fill(net);
    return net;
  }

  private static float[] bias(Net<?> net) {
    return Entry.of(net).stream()
        .filter(each -> each.name().equals("head.2.bias"))
        .map(each -> Ops.floats(each.tensor().detach()))
        .findFirst()
        .orElseThrow();
  }

  private static void set(Linear net, double value) {
    try (NoGradGuard guard = new NoGradGuard()) {
      net.weight().fill_(new Scalar(value));
    }
  }

  private static double value(Linear net) {
    return net.weight().detach().view(1).item_double();
  }

  @Test
  void theFirstValuesAreForgottenSoonAndTheRestByTheDecay() throws IOException {
    Linear net = linear();
    set(net, 8);
    Average average = new Average(net, 0.25);
    double wanted = 8;
    for (int n = 1; n <= 5; n++) {
      set(net, n);
      average.follow();
      double keeps = Math.min(0.25, (1.0 + n) / (10 + n));
      wanted = keeps * wanted + (1 - keeps) * n;
    }
    double[] seen = new double[1];
    average.during(() -> seen[0] = value(net));
    assertEquals(wanted, seen[0], 1e-6);
    assertEquals(5, value(net));
  }

  @Test
  void theNetworkHasItsOwnValuesAgainWhateverHappens() {
    Linear net = linear();
    set(net, 8);
    Average average = new Average(net, 0.9);
    set(net, 1);
    assertThrows(
        IOException.class,
        () ->
            average.during(
                () -> {
                  assertEquals(8, value(net));
                  throw new IOException("full");
                }));
    assertEquals(1, value(net));
  }

  /** What is saved as the model differs from what goes on to learn. */
  @Test
  void theModelThatIsSavedIsTheAverage() throws Exception {
    Map<String, String> set = Map.of("run.average", "0.9");
    TinyCase<?> it = TinyCase.of(TinyCase.network("vit"), Preset.PAPER, set);
    Path path = folder.resolve("run");
    try (RunFolder run = RunFolder.create(path);
        Task<Batch> task = it.task()) {
      Average same = new Average(task.net(), 0.9);
      Watcher counting =
          new Silence() {
            @Override
            public void learnt(Progress progress) {
              if (progress.batch() % 2 == 0 && progress.batch() > 0) {
                same.follow();
              }
            }
          };
      new Trainer<>(task, it.feed(), run, it.run(1e9), 1, counting).run(() -> false);
      ModelFile file = ModelFile.open(path.resolve("last.safetensors"));
      float[] saved = bias(file.load(file.architecture().orElseThrow()));
      assertFalse(Arrays.equals(bias(task.net()), saved));
      same.during(() -> assertArrayEquals(bias(task.net()), saved));
    }
  }
}

package affect4j.bench;

import affect4j.batch.Batch;
import affect4j.label.ExpressionSet;
import affect4j.model.Dan;
import affect4j.model.VitSize;
import affect4j.nn.Precision;
import affect4j.train.Diverged;
import affect4j.train.Initial;
import affect4j.train.RunFolder;
import affect4j.train.Start;
import affect4j.train.Task;
import affect4j.train.Trainer;
import affect4j.train.config.AffectSettings;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.Preset;
import affect4j.train.task.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A training to be timed, in full size, as the trainer runs it: forward, loss, backward, norm of
 * the gradient, optimizer, a row of metrics.
 *
 * @param network which
 * @param settings over the paper's
 * @param flops of a step with one picture, as papers count them
 */
record Lesson(
    String name,
    Network<? extends AffectSettings, Batch> network,
    Map<String, String> settings,
    int batch,
    double flops) {
  private static final int STEPS = 4;
  private static final double BOTH_WAYS = 3; // Forward, and twice that for the gradients.

  /** ViT-B/16 on all tasks. */
  static Lesson vit(int batch) {
    double flops = BOTH_WAYS * Flops.of(VitSize.base());
    return new Lesson("ViT-B", Network.affect("vit"), Map.of(), batch, flops);
  }

  /** MAE of a ViT-B with three quarters hidden. */
  static Lesson mae(int batch) {
    VitSize size = VitSize.base();
    double encoder = Flops.of(size, size.patches() / 4);
    double decoder = Flops.of(new VitSize(size.image(), size.patch(), 512, 8, 16));
    double flops = BOTH_WAYS * (encoder + decoder);
    return new Lesson("MAE, mask 75 %", Network.MAE, Map.of(), batch, flops);
  }

  /** EMMA; its DAN only looks. */
  static Lesson emma(int batch) {
    VitSize size = VitSize.base();
    double flops = BOTH_WAYS * Flops.of(size) + Flops.of(Dan.Spec.of(8), size.image());
    return new Lesson("EMMA", Network.affect("emma"), Map.of(), batch, flops);
  }

  /** CoTEX: two ViT-B that do not see {@code mask} percent of the patches. */
  static Lesson cotex(int batch, int mask) {
    VitSize size = VitSize.base();
    int seen = (int) (size.patches() * (100 - mask) / 100.0);
    return new Lesson(
        "CoTEX, mask %2d %%".formatted(mask),
        Network.affect("cotex"),
        Map.of("mask", Double.toString(mask / 100.0)),
        batch,
        BOTH_WAYS * 2 * Flops.of(size, seen));
  }

  /** Runs a few steps in {@code folder}. */
  StepClock time(Precision precision, int threads, Path folder) throws IOException {
    return time(network, precision, threads, folder);
  }

  private <S extends AffectSettings> StepClock time(
      Network<S, Batch> of, Precision precision, int threads, Path folder) throws IOException {
    Map<String, String> set = new HashMap<>(settings);
    set.put("data.batch", Integer.toString(batch));
    set.put("update.accumulate", "1");
    set.put("run.precision", precision.name());
    set.put("run.threads", Integer.toString(threads));
    S told = ConfigFile.read(of.defaults().apply(Preset.PAPER), of.type(), Optional.empty(), set);
    ExpressionSet classes = told.classes();
    NoiseFeed feed = NoiseFeed.of(batch, told.side(), classes.classes().size(), STEPS);
    StepClock clock = new StepClock();
    try (Task<Batch> task = of.maker().make(told, new Start(new Initial(), List.of()));
        RunFolder run = RunFolder.create(folder)) {
      Machine.forgetPeak();
      int[] done = {0};
      new Trainer<>(task, feed, run, told.run(), told.epochs(), clock)
          .run(() -> ++done[0] == STEPS);
    } catch (Diverged e) {
      throw new IllegalStateException(name + " does not learn from noise", e);
    }
    return clock;
  }
}

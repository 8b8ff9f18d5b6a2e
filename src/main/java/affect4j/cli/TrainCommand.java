package affect4j.cli;

import affect4j.train.task.Network;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code affect4j train}: teaches a network from faces with labels. */
@Command(
    name = "train",
    description = {
      "Trains EMMA, CoTEX, DAN or a plain ViT on faces with labels, or the networks that find"
          + " and mark faces.",
      "The run's folder holds its settings, manifest, metrics.csv, TensorBoard events, and the last"
          + " and best models. Ctrl-C finishes the step, saves and leaves; --resume goes on."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "emma|cotex|dan|vit|landmarks|detector", description = "The network.")
  private String network;

  @Mixin private TrainOptions options;

  @Override
  public Integer call() throws Exception {
    return new TrainRun(spec.commandLine(), options).call(Network.supervised(network));
  }
}

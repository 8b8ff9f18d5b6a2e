package affect4j.cli;

import affect4j.train.task.Network;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code affect4j pretrain}: teaches a masked autoencoder from faces without labels. */
@Command(
    name = "pretrain",
    description = {
      "Trains a masked autoencoder (MAE) on faces without labels.",
      "A ViT, EMMA or CoTEX starts from its model: --set vit.weights=RUN/last.safetensors."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class PretrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private TrainOptions options;

  @Override
  public Integer call() throws Exception {
    return new TrainRun(spec.commandLine(), options).call(Network.MAE);
  }
}

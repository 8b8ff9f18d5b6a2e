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
      "Trains EMMA, CoTEX, DAN, a plain ViT or a baseline on faces with labels, or the networks that find"
          + " and mark faces.",
      "The run's folder holds its settings, manifest, metrics.csv, TensorBoard events, and the last"
          + " and best models. Ctrl-C finishes the step, saves and leaves; --resume goes on."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NETWORK",
      description =
          "emma, cotex, dan, vit; vggface, vgg16, clip_rn50, clip_vit_b32, clip_vit_b16, resnet18,"
              + " resnet50, inception_v3, tf_efficientnet_b2, efficientnet_b2, emotionnet; landmarks,"
              + " detector.")
  private String network;

  @Mixin private TrainOptions options;

  @Override
  public Integer call() throws Exception {
    return new TrainRun(spec.commandLine(), options).call(Network.supervised(network));
  }
}

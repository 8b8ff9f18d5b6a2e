package affect4j.cli;

import affect4j.nn.Engine;
import affect4j.train.Diverged;
import affect4j.train.Manifest;
import affect4j.train.RunFolder;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.Preset;
import affect4j.train.config.SettingsHelp;
import affect4j.train.config.TrainSettings;
import affect4j.train.task.Network;
import affect4j.train.task.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** One run of a training command: settings, data, folder, and a way to stop it. */
final class TrainRun {
  private static final String PRETRAIN = "pretrain";

  private final CommandLine line;
  private final TrainOptions options;

  TrainRun(CommandLine line, TrainOptions options) {
    this.line = line;
    this.options = options;
  }

  <S extends TrainSettings> int call(Network<S, ?> network) throws IOException, Diverged {
    Preset preset = preset();
    if (options.list()) {
      SettingsHelp.list(network.defaults().apply(preset)).forEach(line.getOut()::println);
      return Main.DONE;
    }
    Path out = options.out(network.name());
    if (options.resume()) {
      refuseSettings();
      refuseOther(network, out);
    }
    Engine.fastMatmul();
    TrainProgress progress = new TrainProgress(line.getErr());
    try (StopSignal stop = new StopSignal();
        RunFolder folder = options.resume() ? RunFolder.resume(out) : RunFolder.create(out);
        Training<S> training =
            options.resume()
                ? Training.resume(network, folder, progress, Version.all())
                : Training.begin(
                    network,
                    settings(network, preset),
                    folder,
                    progress,
                    command(network),
                    Version.all(),
                    preset)) {
      boolean done = training.run(stop);
      progress.finish(bare(network), out, done);
      return Main.DONE;
    }
  }

  private Preset preset() throws IOException {
    return options.recipe().orElse(Preset.PAPER);
  }

  private <S extends TrainSettings> S settings(Network<S, ?> network, Preset preset)
      throws IOException {
    S settings =
        ConfigFile.read(
            network.defaults().apply(preset), network.type(), options.config(), options.set());
    if (options.data().isEmpty()) {
      return settings;
    }
    List<String> sets = options.data().stream().map(Path::toString).toList();
    return network.type().cast(settings.withData(settings.data().withTrain(sets)));
  }

  private void refuseSettings() {
    if (options.config().isPresent()
        || !options.set().isEmpty()
        || !options.data().isEmpty()
        || options.recipe().isPresent()) {
      throw new IllegalArgumentException(
          "--resume goes on with the run's own settings;"
              + " --config, --set, --data, --device and --recipe do not go with it");
    }
  }

  /** A run of another network, by the command that began it. */
  private static void refuseOther(Network<?, ?> network, Path out) throws IOException {
    if (!Files.isRegularFile(RunFolder.manifest(out))) {
      return; // Whatever lies there is told of elsewhere.
    }
    List<String> began = Manifest.read(out).command();
    List<String> known = new ArrayList<>(Network.names());
    known.add(PRETRAIN);
    String ours = network.equals(Network.MAE) ? PRETRAIN : network.name();
    Optional<String> theirs = began.stream().filter(known::contains).findFirst();
    if (theirs.isPresent() && !began.contains(ours)) {
      String verb = theirs.get().equals(PRETRAIN) ? PRETRAIN : "train " + theirs.get();
      throw new IllegalArgumentException(
          out
              + ": a run of "
              + verb
              + ", which goes on by: affect4j "
              + verb
              + " --resume --out "
              + out);
    }
  }

  private String bare(Network<?, ?> network) {
    String name = line.getCommandSpec().qualifiedName();
    boolean several = !line.getCommandSpec().positionalParameters().isEmpty();
    return several ? name + " " + network.name() : name;
  }

  private List<String> command(Network<?, ?> network) {
    List<String> words = new ArrayList<>(List.of("affect4j"));
    CommandLine.ParseResult parsed = line.getParseResult();
    words.addAll(
        parsed == null ? List.of(line.getCommandName(), network.name()) : parsed.originalArgs());
    return words;
  }
}

package affect4j.cli;

import affect4j.train.config.ConfigFile;
import affect4j.train.config.Preset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every training command is told. */
final class TrainOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in YAML, over those of the recipe; see experiments/.")
  private @Nullable Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting, over those of the file: --set schedule.epochs=3.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--recipe",
      paramLabel = "paper|released",
      description = "Defaults as the paper says, or as its released code does; default paper.")
  private @Nullable Preset recipe;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "A data set to learn from; several are joined.")
  private List<Path> data = List.of();

  @Option(
      names = "--out",
      paramLabel = "RUN",
      description = "The run's folder; default runs/ and the name of the configuration.")
  private @Nullable Path out;

  @Option(
      names = "--prior",
      paramLabel = "RUN|FILE",
      description =
          "emma: a network of any kind, frozen, in place of the DAN; several stand side by side.")
  private List<Path> priors = List.of();

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "On which the network learns: cpu, cuda, cuda:1; default cpu.")
  private @Nullable String device;

  @Option(names = "--resume", description = "Goes on with the run in --out.")
  private boolean resume;

  @Option(
      names = "--list-settings",
      description = "Prints every setting of the network, its default and what it means.")
  private boolean list;

  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  /** Single settings, in the order in which they are laid over those before. */
  Map<String, String> set() {
    Map<String, String> all = new LinkedHashMap<>(set);
    if (!priors.isEmpty()) {
      all.put("priors", ConfigFile.yaml(priors.stream().map(Path::toString).toList()));
    }
    if (device != null) {
      all.put("run.device", device);
    }
    return all;
  }

  Optional<Preset> recipe() {
    return Optional.ofNullable(recipe);
  }

  List<Path> data() {
    return data;
  }

  boolean resume() {
    return resume;
  }

  boolean list() {
    return list;
  }

  /** Where the run lies; by default under {@code runs/}. */
  Path out(String network) {
    if (out != null) {
      return out;
    }
    String name = config().map(file -> String.valueOf(file.getFileName())).orElse(network);
    return Path.of("runs", name.replaceFirst("\\.ya?ml$", ""));
  }
}

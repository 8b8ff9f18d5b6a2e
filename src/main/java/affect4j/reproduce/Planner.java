package affect4j.reproduce;

import affect4j.reproduce.Planned.Wanted;
import affect4j.reproduce.Scale.Sets;
import affect4j.reproduce.Scale.StandIn;
import affect4j.train.RunFolder;
import affect4j.train.config.AffectSettings;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.ConfigFile.Layer;
import affect4j.train.config.Preset;
import affect4j.train.task.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says which runs a scale asks for: settings are the defaults, over them the row's, the scale's for
 * the network, the scale's for the row.
 */
final class Planner {
  private final Scale scale;
  private final Path root;
  private final Path out;
  private final String device;

  /**
   * A planner.
   *
   * @param root where data and weights lie
   * @param out where runs lie
   * @param device on which networks learn
   */
  Planner(Scale scale, Path root, Path out, String device) {
    this.scale = scale;
    this.root = root.toAbsolutePath().normalize();
    this.out = out.toAbsolutePath().normalize();
    this.device = device;
  }

  /**
   * The run of a row.
   *
   * @throws Missing when network or configuration are not there
   * @throws IOException when settings make no sense, in one line
   */
  Planned<?> run(PaperTable.Run run, PaperTable.Task task, long seed) throws IOException {
    Network<? extends AffectSettings, ?> network = network(run.network());
    List<Layer> layers = new ArrayList<>();
    layers.add(config(run.config()));
    layers.addAll(scale.layer(run.network()));
    layers.addAll(scale.layer(run.config()));
    Sets sets = scale.data().get(task);
    if (sets == null) {
      throw new IllegalStateException("a scale has data for each task");
    }
    Path folder = out.resolve(run.name() + "-seed" + seed);
    return plan(network, folder, layers, sets, seed, List.of());
  }

  /** The run whose model stands for {@code weights/file}; its seed is always 1. */
  private Planned<?> first(String file, StandIn standIn, List<String> under) throws IOException {
    if (under.contains(file)) {
      throw new IOException("scale " + scale.name() + ": weights." + file + " starts from itself");
    }
    List<Layer> layers = new ArrayList<>();
    if (standIn.config() != null) {
      layers.add(config(standIn.config()));
    }
    layers.addAll(scale.layer(standIn.network()));
    ObjectNode own = standIn.settings();
    if (own != null) {
      layers.add(new Layer("scale " + scale.name() + ", weights." + file, own));
    }
    List<String> deeper = new ArrayList<>(under);
    deeper.add(file);
    return plan(
        network(standIn.network()),
        out.resolve("first").resolve(file),
        layers,
        new Sets(standIn.train(), List.of(), List.of()),
        1,
        deeper);
  }

  private <S extends AffectSettings> Planned<S> plan(
      Network<S, ?> network,
      Path folder,
      List<Layer> layers,
      Sets sets,
      long seed,
      List<String> under)
      throws IOException {
    S defaults = network.defaults().apply(Preset.PAPER);
    List<String> more =
        sets.ifThere().stream().filter(each -> Files.exists(root.resolve(each))).toList();
    List<String> train = joined(sets.train(), more);
    List<String> valid = sets.valid().isEmpty() ? List.of() : joined(sets.valid(), more);
    Map<String, String> last = new LinkedHashMap<>();
    last.put("run.seed", Long.toString(seed));
    last.put("run.device", device);
    last.put("data.train", list(train));
    last.put("data.valid", list(valid));
    List<Wanted> wanted = new ArrayList<>();
    joined(train, valid).stream()
        .distinct()
        .forEach(each -> wanted.add(new Wanted(each, root.resolve(each))));
    List<Planned<?>> first = new ArrayList<>();
    S said = ConfigFile.read(defaults, network.type(), layers, last);
    for (Map.Entry<String, String> each : ConfigFile.texts(said).entrySet()) {
      if (each.getValue().startsWith(Weights.FOLDER) && !each.getKey().startsWith("about.")) {
        String file = each.getValue().substring(Weights.FOLDER.length());
        last.put(each.getKey(), start(file, under, wanted, first));
      }
    }
    S settings = ConfigFile.read(defaults, network.type(), layers, last);
    return new Planned<>(network, settings, folder, wanted, first);
  }

  /** What a network starts from where a row names {@code weights/file}, as a setting. */
  private String start(String file, List<String> under, List<Wanted> wanted, List<Planned<?>> first)
      throws IOException {
    if (!scale.replaces(file)) {
      Path path = root.resolve(Weights.FOLDER + file);
      wanted.add(new Wanted(Weights.FOLDER + file, path));
      return ConfigFile.quoted(path.toString());
    }
    Optional<StandIn> standIn = scale.standIn(file);
    if (standIn.isEmpty()) {
      return "null";
    }
    Planned<?> run = first(file, standIn.get(), under);
    first.add(run);
    Path model =
        switch (standIn.get().model()) {
          case LAST -> RunFolder.last(run.folder());
          case BEST -> RunFolder.best(run.folder());
        };
    return ConfigFile.quoted(model.toString());
  }

  private static Layer config(String name) throws IOException {
    String where = Experiments.where(name);
    String text =
        Experiments.text(name)
            .orElseThrow(() -> new Missing(where + " does not come with this version"));
    return Layer.of(where, text);
  }

  private static Network<? extends AffectSettings, ?> network(String name) throws Missing {
    if (name.equals(Network.MAE.name())) {
      return Network.MAE;
    }
    try {
      return Network.affect(name);
    } catch (IllegalArgumentException e) {
      throw new Missing(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private String list(List<String> sets) {
    return sets.stream()
        .map(each -> ConfigFile.quoted(root.resolve(each).toString()))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}

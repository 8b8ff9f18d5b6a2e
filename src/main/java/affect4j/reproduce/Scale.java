package affect4j.reproduce;

import affect4j.train.config.ConfigFile.Layer;
import affect4j.zoo.Catalogue;
import affect4j.zoo.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How large a table is made again: on which data, with which settings, and from which weights.
 *
 * @param name {@code full}, {@code small}, or that of a file
 * @param about what it is, in words
 * @param data sets by task
 * @param settings laid over those of each row, by the name of a network or of a configuration
 * @param weights what stands for {@code weights/NAME}: {@code NOTHING} or a {@link StandIn}; the
 *     file itself where nothing is said
 * @param sources where files of ROOT are to be had
 */
public record Scale(
    String name,
    String about,
    Map<PaperTable.Task, Sets> data,
    Map<String, ObjectNode> settings,
    Map<String, JsonNode> weights,
    Map<String, String> sources) {
  private static final String FULL = "full";
  private static final String NOTHING = "NOTHING";

  /**
   * Data sets below ROOT.
   *
   * @param valid those whose validation parts are scored; {@code train} if none
   * @param ifThere more of both, where they are there
   */
  public record Sets(List<String> train, List<String> valid, List<String> ifThere) {
    public Sets {
      train = given(train);
      valid = given(valid);
      ifThere = given(ifThere);
    }
  }

  /**
   * A run of ours whose model stands for a published file.
   *
   * @param config a file of {@code experiments/}, if any
   * @param settings over those of the scale for the network
   */
  public record StandIn(
      String network,
      @Nullable String config,
      List<String> train,
      @Nullable ObjectNode settings,
      Which model) {
    /** Which of its run's models. */
    public enum Which {
      LAST,
      BEST
    }

    public StandIn {
      train = given(train);
    }
  }

  public Scale {
    data = new EnumMap<>(data);
    settings = settings == null ? Map.of() : new LinkedHashMap<>(settings);
    weights = weights == null ? Map.of() : new LinkedHashMap<>(weights);
    sources = sources == null ? Map.of() : Map.copyOf(sources);
  }

  private static List<String> given(List<String> list) {
    return list == null ? List.of() : List.copyOf(list); // Jackson leaves out what a file does.
  }

  /**
   * The one that comes along under a name, or that of a file.
   *
   * @throws IOException when there is none, or it names what no table has
   */
  public static Scale open(String nameOrFile) throws IOException {
    Optional<String> known =
        nameOrFile.matches("\\w+")
            ? Experiments.text("scales/" + nameOrFile + ".yaml")
            : Optional.empty();
    Path file = Path.of(nameOrFile);
    if (known.isEmpty() && !Files.isRegularFile(file)) {
      throw new IOException(nameOrFile + ": no such scale; there are full, small, and files");
    }
    String text = known.isPresent() ? known.get() : Files.readString(file);
    if (!(Yaml.tree(nameOrFile, text) instanceof ObjectNode tree)) {
      throw new IOException(nameOrFile + ": data, settings and weights of a scale wanted");
    }
    tree.put("name", known.isPresent() ? nameOrFile : String.valueOf(file.getFileName()));
    Scale scale = Yaml.read(nameOrFile, tree, Scale.class);
    scale.check(nameOrFile);
    return scale;
  }

  private void check(String where) throws IOException {
    Set<String> named = new HashSet<>(List.of("mae", "dan"));
    Set<String> files = new HashSet<>();
    for (PaperTable.Run run : PaperTable.allRuns()) {
      named.add(run.network());
      named.add(run.config());
      Experiments.text(run.config())
          .ifPresent(text -> text.lines().forEach(line -> files.addAll(Weights.namedIn(line))));
    }
    for (Published each : Catalogue.all()) {
      each.weights().forEach(published -> files.add(published.file()));
    }
    for (PaperTable.Task task : PaperTable.Task.values()) {
      if (!data.containsKey(task) || data.get(task).train().isEmpty()) {
        throw new IOException(where + ": data." + task + ".train: data sets wanted");
      }
    }
    refuseOthers(where + ": settings", settings.keySet(), named, "network or row");
    refuseOthers(where + ": weights", weights.keySet(), files, "weights");
    for (String each : weights.keySet()) {
      standIn(each);
    }
  }

  private static void refuseOthers(String where, Set<String> said, Set<String> known, String what)
      throws IOException {
    for (String each : said) {
      if (!known.contains(each)) {
        throw new IOException(where + ": no " + what + " of any table is called \"" + each + "\"");
      }
    }
  }

  /** Whether it is the paper's own, so that numbers can be compared. */
  public boolean full() {
    return name.equals(FULL);
  }

  /** Whether something else stands for {@code weights/file}. */
  boolean replaces(String file) {
    return weights.containsKey(file);
  }

  /** The run that stands for {@code weights/file}; none where nothing does. */
  Optional<StandIn> standIn(String file) throws IOException {
    JsonNode said = weights.get(file);
    if (said == null || (said.isString() && said.stringValue().equals(NOTHING))) {
      return Optional.empty();
    }
    return Optional.of(Yaml.read(name + ": weights." + file, said, StandIn.class));
  }

  /** Its settings for {@code key}, a network or a configuration, to be laid over others. */
  List<Layer> layer(String key) {
    ObjectNode said = settings.get(key);
    return said == null ? List.of() : List.of(new Layer("scale " + name + ", " + key, said));
  }
}

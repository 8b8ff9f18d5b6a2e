package affect4j.train.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Settings: those of a recipe, over them those of files, over them single ones. */
public final class ConfigFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private ConfigFile() {}

  /**
   * Settings to be laid over others.
   *
   * @param where they stand, for messages
   */
  public record Layer(String where, ObjectNode settings) {
    /** Those of a file. */
    public static Layer of(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        throw new IOException(file + ": no such configuration");
      }
      return of(file.toString(), Files.readString(file));
    }

    /** Those of {@code yaml}. */
    public static Layer of(String where, String yaml) throws IOException {
      try {
        if (YAML.readTree(yaml) instanceof ObjectNode object) {
          return new Layer(where, object);
        }
      } catch (JacksonException e) {
        throw new IOException(where + ": not YAML: " + e.getOriginalMessage(), e);
      }
      throw new IOException(where + ": a configuration of named settings wanted");
    }
  }

  /**
   * The settings of {@code defaults} with those of {@code file} over them, and those of {@code set}
   * over both.
   *
   * @param set values, as YAML, by the path to each: {@code schedule.epochs} to {@code 3}
   * @throws IOException when the file cannot be read, names a setting that there is not, or holds
   *     nonsense, in one line
   */
  public static <T> T read(T defaults, Class<T> type, Optional<Path> file, Map<String, String> set)
      throws IOException {
    List<Layer> layers = file.isPresent() ? List.of(Layer.of(file.get())) : List.of();
    return read(defaults, type, layers, set);
  }

  /** As {@link #read(Object, Class, Optional, Map)}, with each layer over those before it. */
  public static <T> T read(T defaults, Class<T> type, List<Layer> layers, Map<String, String> set)
      throws IOException {
    ObjectNode tree = YAML.valueToTree(defaults);
    for (Layer layer : layers) {
      merge(tree, layer.settings(), "", layer.where());
    }
    for (Map.Entry<String, String> each : set.entrySet()) {
      put(tree, each.getKey(), each.getValue());
    }
    try {
      return YAML.treeToValue(tree, type);
    } catch (DatabindException e) {
      List<String> places = new ArrayList<>(layers.stream().map(Layer::where).distinct().toList());
      if (places.isEmpty() || !set.isEmpty()) {
        places.add("--set");
      }
      String where = String.join(", ", places);
      throw new IOException(where + ": " + path(e) + reason(e), e);
    }
  }

  /** {@code text} as a value of {@code set}, whatever it holds. */
  public static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  /** Each setting that is a text, by the path to it. */
  public static Map<String, String> texts(Object settings) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts(YAML.valueToTree(settings), "", texts);
    return texts;
  }

  private static void texts(JsonNode node, String path, Map<String, String> texts) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> each : object.properties()) {
        texts(each.getValue(), path.isEmpty() ? each.getKey() : path + "." + each.getKey(), texts);
      }
    } else if (node.isString()) {
      texts.put(path, node.stringValue());
    }
  }

  /** {@code settings} as a file that {@link #read} reads. */
  public static String yaml(Object settings) {
    return YAML.writeValueAsString(settings);
  }

  /** Each setting as {@code path: default}, one a line. */
  public static List<String> list(Object settings) {
    List<String> lines = new ArrayList<>();
    list(YAML.valueToTree(settings), "", lines);
    return lines;
  }

  private static void list(JsonNode node, String path, List<String> lines) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> each : object.properties()) {
        list(each.getValue(), path.isEmpty() ? each.getKey() : path + "." + each.getKey(), lines);
      }
    } else {
      lines.add(path + ": " + (node.isNull() ? "none" : node));
    }
  }

  private static void merge(ObjectNode into, ObjectNode from, String path, String where)
      throws IOException {
    for (Map.Entry<String, JsonNode> each : from.properties()) {
      String name = path + each.getKey();
      JsonNode old = into.get(each.getKey());
      if (old == null) {
        throw new IOException(where + ": no setting \"" + name + "\"; " + thereAre(into, path));
      }
      if (old instanceof ObjectNode inner && each.getValue() instanceof ObjectNode given) {
        merge(inner, given, name + ".", where);
      } else if (!(old instanceof ObjectNode && each.getValue().isNull())) { // An empty section.
        into.set(each.getKey(), each.getValue());
      }
    }
  }

  private static void put(ObjectNode tree, String path, String value) throws IOException {
    List<String> names = List.of(path.split("\\.", -1));
    ObjectNode at = tree;
    for (int i = 0; i < names.size() - 1; i++) {
      if (!(at.get(names.get(i)) instanceof ObjectNode inner)) {
        throw new IOException("--set: no setting \"" + path + "\"; " + thereAre(at, ""));
      }
      at = inner;
    }
    String last = names.get(names.size() - 1);
    if (!at.has(last)) {
      throw new IOException("--set: no setting \"" + path + "\"; " + thereAre(at, ""));
    }
    try {
      at.set(last, YAML.readTree(value));
    } catch (JacksonException e) {
      throw new IOException("--set " + path + ": not YAML: " + e.getOriginalMessage(), e);
    }
  }

  private static String thereAre(ObjectNode at, String path) {
    return "there are "
        + String.join(", ", at.propertyNames().stream().map(n -> path + n).toList());
  }

  private static String path(DatabindException e) {
    List<String> names = new ArrayList<>();
    e.getPath().forEach(step -> names.add(String.valueOf(step.getPropertyName())));
    return names.isEmpty() ? "" : String.join(".", names) + ": ";
  }

  /** A record's own refusal, where that is the reason. */
  private static String reason(DatabindException e) {
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return "one of "
          + Arrays.toString(wrong.getTargetType().getEnumConstants())
          + " wanted, got "
          + wrong.getValue();
    }
    Throwable cause = e.getCause();
    return cause instanceof IllegalArgumentException
        ? String.valueOf(cause.getMessage())
        : e.getOriginalMessage();
  }
}

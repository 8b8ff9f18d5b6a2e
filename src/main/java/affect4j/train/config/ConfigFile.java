package affect4j.train.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Settings: those of a recipe, over them those of a file, over them single ones. */
public final class ConfigFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private ConfigFile() {}

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
    ObjectNode tree = YAML.valueToTree(defaults);
    String where = "--set";
    if (file.isPresent()) {
      where = file.get().toString();
      merge(tree, object(file.get()), "", where);
    }
    for (Map.Entry<String, String> each : set.entrySet()) {
      put(tree, each.getKey(), each.getValue());
    }
    try {
      return YAML.treeToValue(tree, type);
    } catch (DatabindException e) {
      throw new IOException(where + ": " + path(e) + reason(e), e);
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

  private static ObjectNode object(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": no such configuration");
    }
    try {
      if (YAML.readTree(Files.readString(file)) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new IOException(file + ": not YAML: " + e.getOriginalMessage(), e);
    }
    throw new IOException(file + ": a configuration of named settings wanted");
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
      } else {
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

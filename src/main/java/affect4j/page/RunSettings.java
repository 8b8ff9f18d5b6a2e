package affect4j.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every setting of a run, as its configuration tells. */
final class RunSettings {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private final JsonNode tree;

  private RunSettings(JsonNode tree) {
    this.tree = tree;
  }

  static RunSettings read(Path path) throws IOException {
    try {
      JsonNode tree = YAML.readTree(Files.readAllBytes(path));
      if (tree.isObject()) {
        return new RunSettings(tree);
      }
    } catch (JacksonException e) {
      throw new IOException(path + ": not YAML: " + e.getOriginalMessage(), e);
    }
    throw new IOException(path + ": a configuration of named settings wanted");
  }

  /** How many epochs were asked for. */
  OptionalInt epochs() {
    for (String group : List.of("schedule", "descent")) {
      int epochs = tree.path(group).path("epochs").asInt(0);
      if (epochs > 0) {
        return OptionalInt.of(epochs);
      }
    }
    return OptionalInt.empty();
  }

  /** A table for each group of settings, and one for those that are in none. */
  List<Block> blocks() {
    Map<String, String> alone = new LinkedHashMap<>();
    List<Block> groups = new ArrayList<>();
    tree.forEachEntry(
        (name, value) -> {
          if (value.isObject()) {
            Map<String, String> inner = new LinkedHashMap<>();
            flatten(value, "", inner);
            groups.add(Table.facts(new Chart.Words(name, ""), inner));
          } else {
            alone.put(name, text(value));
          }
        });
    if (!alone.isEmpty()) {
      groups.add(0, Table.facts(new Chart.Words("General", ""), alone));
    }
    return groups;
  }

  private static void flatten(JsonNode node, String path, Map<String, String> into) {
    node.forEachEntry(
        (name, value) -> {
          if (value.isObject()) {
            flatten(value, path + name + ".", into);
          } else {
            into.put(path + name, text(value));
          }
        });
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty()
          ? "none"
          : value.valueStream().map(RunSettings::text).collect(Collectors.joining("\n"));
    }
    return value.isNull() || value.asString("").isEmpty() ? "none" : value.asString("");
  }
}

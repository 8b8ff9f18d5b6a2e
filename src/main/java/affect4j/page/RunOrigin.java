package affect4j.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run was made of and on, as its manifest tells; what a manifest lacks is left out. */
final class RunOrigin {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String UNKNOWN = " unknown";

  /** Words that every shell takes as they are. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

  private final JsonNode manifest;

  private RunOrigin(JsonNode manifest) {
    this.manifest = manifest;
  }

  static RunOrigin read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException(path + ": no such file; every run has one");
    }
    try {
      JsonNode tree = JSON.readTree(Files.readAllBytes(path));
      if (tree.isObject()) {
        return new RunOrigin(tree);
      }
    } catch (JacksonException e) {
      throw new IOException(path + ": not JSON: " + e.getOriginalMessage(), e);
    }
    throw new IOException(path + ": the manifest of a run was wanted");
  }

  /** The score by which it compared its epochs; older runs do not say. */
  Optional<Best.Criterion> criterion() {
    JsonNode said = manifest.path("criterion");
    String metric = said.path("metric").asString("");
    return metric.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Best.Criterion(
                metric,
                said.path("better").asString("").equals("LOWER")
                    ? Best.Better.LOWER
                    : Best.Better.HIGHER,
                Best.Source.THE_RUN));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Map<String, String> run = new LinkedHashMap<>();
    put(run, "command", command(manifest.path("command")));
    put(run, "affect4j", pairs(manifest.path("affect4j")));
    put(run, "recipe", manifest.path("recipe").asString("").toLowerCase(Locale.ROOT));
    put(run, "seed", manifest.path("seed").asString(""));
    put(run, "started", texts(manifest.path("starts"), "\n"));
    put(run, "notes", texts(manifest.path("notes"), "\n"));
    blocks.add(
        facts("Run", "Times are in UTC; a second one is when it went on after a stop.", run));
    Map<String, String> machine = new LinkedHashMap<>();
    put(machine, "machine", pairs(manifest.path("machine")));
    put(machine, "libraries", pairs(manifest.path("libraries")));
    blocks.add(facts("Machine", "", machine));
    Map<String, String> weights = new LinkedHashMap<>();
    manifest.path("weights").forEachEntry((file, digest) -> weights.put(file, digest.asString("")));
    if (weights.isEmpty()) {
      weights.put("none", "everything began at random");
    }
    blocks.add(facts("Initial weights", "Files and their SHA-256.", weights));
    manifest.path("data").forEach(part -> blocks.add(part(part)));
    labels().ifPresent(blocks::add);
    return blocks;
  }

  private static Block part(JsonNode part) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "data set", part.path("path").asString(""));
    put(facts, "faces", count(part.path("faces").asLong(0)));
    put(facts, "digest", part.path("sha256").asString(""));
    return facts(
        "Data: " + name(part), "The digest is over the names and labels of the set.", facts);
  }

  /** How often each label is there; those that a set lacks altogether are left out. */
  private Optional<Block> labels() {
    List<JsonNode> parts = new ArrayList<>();
    manifest.path("data").forEach(parts::add);
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode part : parts) {
      part.path("labels").forEachEntry((name, n) -> names.add(name));
    }
    List<List<String>> rows = new ArrayList<>();
    for (String name : names) {
      boolean known =
          parts.stream()
              .map(part -> part.path("labels"))
              .anyMatch(
                  labels ->
                      labels.path(name).asLong(0) > 0
                          && !(name.endsWith(UNKNOWN)
                              && labels.path(name).equals(labels.path("pictures"))));
      if (known) {
        List<String> row = new ArrayList<>(List.of(name));
        parts.forEach(part -> row.add(count(part.path("labels").path(name).asLong(0))));
        rows.add(row);
      }
    }
    List<String> head = new ArrayList<>(List.of("label"));
    parts.forEach(part -> head.add(name(part)));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Table.numbers(
                new Chart.Words(
                    "Labels", "Faces that have each label; labels of none are left out."),
                head,
                rows));
  }

  private static String name(JsonNode part) {
    String path = part.path("path").asString("");
    return part.path("part").asString("") + ", " + path.substring(path.lastIndexOf('/') + 1);
  }

  private static Table facts(String title, String caption, Map<String, String> facts) {
    return Table.facts(new Chart.Words(title, caption), facts);
  }

  private static void put(Map<String, String> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.put(name, value);
    }
  }

  /** As a shell takes it, an option a line. */
  private static String command(JsonNode words) {
    StringBuilder line = new StringBuilder();
    for (JsonNode each : words) {
      String word = each.asString("");
      String before = line.isEmpty() ? "" : word.startsWith("--") ? " \\\n" : " ";
      boolean plain = PLAIN.matcher(word).matches();
      line.append(before).append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
    }
    return line.toString();
  }

  private static String texts(JsonNode list, String between) {
    return list.valueStream().map(text -> text.asString("")).collect(Collectors.joining(between));
  }

  private static String pairs(JsonNode node) {
    return node.propertyStream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getKey() + " " + each.getValue().asString(""))
        .collect(Collectors.joining("\n"));
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}

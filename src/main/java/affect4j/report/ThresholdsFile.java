package affect4j.report;

import affect4j.label.ActionUnit;
import affect4j.label.Thresholds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Thresholds of the twelve action units in a JSON file; docs/formats.md describes it. */
public final class ThresholdsFile {
  private static final String FORMAT = "affect4j thresholds";
  private static final String TUNING = "affect4j tuning";
  private static final int VERSION = 1;
  private static final List<String> KEYS = List.of("format", "version", "space", "thresholds");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ThresholdsFile() {}

  /**
   * The thresholds that users call {@code name}: released, half, or a file of thresholds or of a
   * tuning; none of no name.
   */
  public static Optional<Thresholds> named(@Nullable String name) throws IOException {
    if (name == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (name) {
          case "released" -> Thresholds.released();
          case "half" -> Thresholds.half();
          default -> read(Path.of(name), ThresholdsFile::thresholdsOrTuning);
        });
  }

  /** Reads {@code file}; thresholds given on logits come back as probabilities. */
  public static Thresholds read(Path file) throws IOException {
    return read(file, ThresholdsFile::thresholds);
  }

  private static Thresholds read(Path file, Function<JsonNode, Thresholds> found)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          file
              + ": a thresholds file was wanted, got "
              + (Files.exists(file) ? "none" : "nothing"));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return found.apply(JSON.readTree(in));
    } catch (JacksonException e) {
      throw new IOException(
          file + ":" + e.getLocation().getLineNr() + ": JSON was wanted: " + firstLine(e), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Writes {@code thresholds} as probabilities, with all their digits. */
  public static void write(Path file, Thresholds thresholds) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT).put("version", VERSION).put("space", "probability");
    ObjectNode values = root.putObject("thresholds");
    for (ActionUnit unit : ActionUnit.values()) {
      values.put(unit.name(), thresholds.of(unit));
    }
    try (Output output = Output.to(file)) {
      output.writer().write(root.toPrettyString() + "\n");
      output.commit();
    }
  }

  /** Those of a tuning are of probabilities that it has changed before. */
  private static Thresholds thresholdsOrTuning(JsonNode root) {
    if (!root.path("format").asString("").equals(TUNING)) {
      return thresholds(root);
    }
    wanted(root, "version", Integer.toString(VERSION));
    JsonNode fitted = root.path("tuning").path("thresholds");
    if (fitted.isEmpty()) {
      throw new IllegalArgumentException(
          "thresholds were wanted, got a tuning that has none: the model's own stay in force");
    }
    return Thresholds.of(values(fitted));
  }

  private static Thresholds thresholds(JsonNode root) {
    wanted(root, "format", '"' + FORMAT + '"');
    wanted(root, "version", Integer.toString(VERSION));
    known(root, KEYS, "entry");
    Map<ActionUnit, Double> values = values(root.path("thresholds"));
    return switch (text(root.path("space"))) {
      case "\"probability\"" -> Thresholds.of(values);
      case "\"logit\"" -> Thresholds.ofLogits(values);
      default ->
          throw new IllegalArgumentException(
              "space must be \"probability\" or \"logit\", got " + text(root.path("space")));
    };
  }

  private static Map<ActionUnit, Double> values(JsonNode node) {
    known(node, Stream.of(ActionUnit.values()).map(ActionUnit::name).toList(), "action unit");
    Map<ActionUnit, Double> values = new EnumMap<>(ActionUnit.class);
    for (String name : node.propertyNames()) {
      JsonNode value = node.path(name);
      if (!value.isNumber()) {
        throw new IllegalArgumentException(
            "the threshold of " + name + " must be a number, got " + text(value));
      }
      values.put(ActionUnit.valueOf(name), value.doubleValue());
    }
    return values;
  }

  private static void wanted(JsonNode root, String key, String value) {
    String got = text(root.path(key));
    if (!got.equals(value)) {
      throw new IllegalArgumentException(key + " must be " + value + ", got " + got);
    }
  }

  private static void known(JsonNode node, List<String> names, String kind) {
    for (String name : node.propertyNames()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "unknown " + kind + " \"" + name + "\"; there are " + String.join(", ", names));
      }
    }
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }

  private static String firstLine(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("it ends too early");
  }
}

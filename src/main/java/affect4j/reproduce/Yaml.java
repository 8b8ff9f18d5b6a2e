package affect4j.reproduce;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads records from YAML; what they do not know is refused. */
final class Yaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Yaml() {}

  /** What {@code text} says, which stands in {@code where}. */
  static JsonNode tree(String where, String text) throws IOException {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new IOException(where + ": not YAML: " + e.getOriginalMessage(), e);
    }
  }

  /** {@code tree} as a record. */
  static <T> T read(String where, JsonNode tree, Class<T> type) throws IOException {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (DatabindException e) {
      List<String> names = new ArrayList<>();
      e.getPath().forEach(step -> names.add(String.valueOf(step.getPropertyName())));
      String path = names.isEmpty() ? "" : String.join(".", names) + ": ";
      Throwable cause = e.getCause();
      throw new IOException(
          where
              + ": "
              + path
              + (cause instanceof IllegalArgumentException
                  ? cause.getMessage()
                  : e.getOriginalMessage()),
          e);
    }
  }
}

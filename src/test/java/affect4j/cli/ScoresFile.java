package affect4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code evaluate} and {@code score} write for programs. */
record ScoresFile(JsonNode json) {

  static ScoresFile read(Path file) throws IOException {
    return new ScoresFile(JsonMapper.builder().build().readTree(Files.readAllBytes(file)));
  }

  boolean has(String name) {
    return json.get("scores").has(name);
  }

  double score(String name) {
    return json.get("scores").get(name).get("value").asDouble();
  }

  /** The score as others count it; NaN when it is not there. */
  double sibling(String name, String score) {
    for (JsonNode each : json.get("siblings")) {
      if (each.get("name").asString().equals(name) && each.get("score").asString().equals(score)) {
        return each.get("value").asDouble();
      }
    }
    return Double.NaN;
  }
}

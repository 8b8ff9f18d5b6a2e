package affect4j.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the reference values in {@code src/test/resources}. */
public final class Golden {
  private Golden() {}

  /** The file {@code golden/name}. */
  public static JsonNode json(String name) {
    return JsonMapper.shared().readTree(read("golden/" + name));
  }

  /** Lists what {@code array}, a JSON array of numbers, holds; arrays in it are joined. */
  public static double[] numbers(JsonNode array) {
    if (!array.isArray()) {
      return new double[] {array.asDouble()};
    }
    return array.valueStream().flatMapToDouble(each -> Arrays.stream(numbers(each))).toArray();
  }

  /**
   * The lines of {@code params/name} after its header: name, kind, trainable, dtype, shape, numel.
   */
  public static List<String[]> params(String name) {
    return read("params/" + name).lines().skip(1).map(line -> line.split("\t", -1)).toList();
  }

  private static String read(String resource) {
    try (InputStream in = Golden.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no test resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

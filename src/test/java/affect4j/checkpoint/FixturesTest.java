package affect4j.checkpoint;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that Python wrote, each beside what Python says of it. */
class FixturesTest {
  private static final String OBJECT =
      ", which only its own Python code can make; a state dict is needed, as"
          + " torch.save(model.state_dict(), ...) writes it";
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("whole_module.pt", "is a pickled __main__.Small" + OBJECT),
          Map.entry(
              "truncated.pth", "is a zip file that is cut off: its table of contents is missing"),
          Map.entry("empty.pth", "is empty"),
          Map.entry(
              "not_a_checkpoint.pth",
              "is neither a PyTorch file nor safetensors; it begins with \"<html>404</html>\""),
          Map.entry(
              "bad_overlap.safetensors", "b must lie at byte 4 behind the header, got 0 to 4"),
          Map.entry("bad_hole.safetensors", "a must lie at byte 0 behind the header, got 4 to 8"),
          Map.entry("bad_shape.safetensors", "a (3) of float32 needs 12 bytes, it has 4"),
          Map.entry("bad_json.safetensors", "the header is not the JSON of safetensors"),
          Map.entry(
              "bad_length.safetensors",
              "claims a header of 1152921504606846976 bytes; the limit is 100 MB"),
          Map.entry("more/odd_endian.pth", "byteorder must be little or big, got \"middle\""),
          Map.entry("more/lacks_storage.pth", "b lies in storage 1, which is not in the file"),
          Map.entry("more/short_storage.pth", "storage 0 should hold 12 numbers, it has 44 bytes"),
          Map.entry("more/no_pickle.pth", "is a zip file without data.pkl, not one of PyTorch's"),
          Map.entry("more/legacy_truncated.pth", "is cut off: 734 bytes wanted, 731 there"),
          Map.entry(
              "more/legacy_complex.pth",
              "holds numbers of kind ComplexFloat, which cannot be read"),
          Map.entry("more/pickle.pkl", "is a Python pickle, but not one that torch.save wrote"));

  /** Where a file of this package's tests lies. */
  static Path path(String name) {
    try {
      return Path.of(
          requireNonNull(FixturesTest.class.getResource("/checkpoints/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<String> names() {
    return Stream.of("", "more/")
        .flatMap(folder -> expected(folder).propertyNames().stream().map(name -> folder + name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachFileIsReadAsPythonReadsItOrRefusedInOneLine(String name) throws IOException {
    String folder = name.startsWith("more/") ? "more/" : "";
    JsonNode entry = expected(folder).get(name.substring(folder.length()));
    Path path = path(name);
    if (entry.has("refuse")) {
      var e = assertThrows(IOException.class, () -> WeightsFile.open(path));
      assertEquals(path + ": " + REFUSED.get(name), e.getMessage());
      return;
    }
    WeightsFile file = WeightsFile.open(path);
    for (var tensor : entry.path("tensors").properties()) {
      StoredTensor read = requireNonNull(file.tensors().get(tensor.getKey()), tensor.getKey());
      check(tensor.getKey(), tensor.getValue(), read);
    }
    for (String found : file.tensors().keySet()) {
      assertTrue(
          entry.has("runs_nothing")
              || entry.get("tensors").has(found)
              || found.startsWith("optimizer"),
          found);
    }
    for (var text : entry.path("metadata").properties()) {
      assertEquals(text.getValue().stringValue(), file.metadata().get(text.getKey()));
    }
  }

  private static void check(String name, JsonNode expected, StoredTensor tensor) {
    assertEquals(expected.get("dtype").stringValue(), tensor.dtype().label(), name);
    assertArrayEquals(longs(expected.get("shape")), tensor.shape(), name);
    double[] values = tensor.toDoubles(Integer.MAX_VALUE);
    assertEquals(expected.get("sum").doubleValue(), Arrays.stream(values).sum(), 1e-9, name);
    assertArrayEquals(doubles(expected.get("first")), tensor.toDoubles(4), name);
    assertEquals(tensor.count() * tensor.dtype().bytes(), tensor.contents().remaining(), name);
  }

  private static JsonNode expected(String folder) {
    return JsonMapper.shared().readTree(path(folder + "expected.json").toFile());
  }

  private static long[] longs(JsonNode list) {
    return list.valueStream().mapToLong(JsonNode::longValue).toArray();
  }

  private static double[] doubles(JsonNode list) {
    return list.valueStream().mapToDouble(JsonNode::doubleValue).toArray();
  }
}

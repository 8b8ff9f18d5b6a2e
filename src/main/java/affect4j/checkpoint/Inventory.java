package affect4j.checkpoint;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a file holds, by path and in its order: tensors, plain values, and what cannot be read. */
final class Inventory {
  private static final int MOST_TENSORS = 100_000;
  private static final int LONGEST_NAME = 1000;

  private final Map<List<String>, StoredTensor> tensors = new LinkedHashMap<>();
  private final Map<List<String>, Refusal> refusals = new LinkedHashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  Map<List<String>, StoredTensor> tensors() {
    return tensors;
  }

  Map<List<String>, Refusal> refusals() {
    return refusals;
  }

  /** The refusals of these kinds as lines, each with its path. */
  Stream<String> reasons(Refusal.Kind... kinds) {
    return refusals.entrySet().stream()
        .filter(entry -> List.of(kinds).contains(entry.getValue().kind()))
        .map(entry -> entry.getValue().at(entry.getKey()));
  }

  Map<String, Object> values() {
    return values;
  }

  void add(List<String> path, StoredTensor tensor) throws IOException {
    String name = name(path);
    if (!names.add(name)) {
      throw new IOException("holds two tensors called " + name);
    }
    if (names.size() > MOST_TENSORS || name.length() > LONGEST_NAME) {
      throw new IOException("holds more than 100000 tensors, or one with more than 1000 letters");
    }
    tensors.put(path, tensor);
  }

  void refuse(List<String> path, Refusal refusal) {
    refusals.put(path, refusal);
  }

  void put(String name, Object value) {
    values.put(name, value);
  }

  /** The dotted form of {@code path}, as PyTorch names entries. */
  static String name(List<String> path) {
    return String.join(".", path);
  }
}

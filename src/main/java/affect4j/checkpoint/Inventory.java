package affect4j.checkpoint;

import affect4j.checkpoint.pickle.Attributes;
import affect4j.checkpoint.pickle.Global;
import affect4j.checkpoint.pickle.Instance;
import affect4j.checkpoint.pickle.None;
import affect4j.checkpoint.pickle.PyDict;
import affect4j.checkpoint.pickle.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file holds, by path: tensors, plain values, and what stands where a tensor might be and
 * cannot be read.
 */
final class Inventory {
  private static final int DEEPEST = 64;
  private static final int MOST = 1_000_000;

  private final Map<List<String>, StoredTensor> tensors = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<List<String>, String> refused = new LinkedHashMap<>();
  private final Map<List<String>, String> objects = new LinkedHashMap<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> path = new ArrayList<>();
  private int visited;

  Map<List<String>, StoredTensor> tensors() {
    return tensors;
  }

  /** Why each of these tensors cannot be read; the text continues "it ...". */
  Map<List<String>, String> refused() {
    return refused;
  }

  /** What each of these is, of which only the name is known; the text continues "it ...". */
  Map<List<String>, String> objects() {
    return objects;
  }

  Map<String, Object> values() {
    return values;
  }

  /** Adds one tensor under a name of its own. */
  void add(String name, StoredTensor tensor) {
    tensors.put(List.of(name), tensor);
  }

  /** Notes that what is called {@code name} cannot be read. */
  void refuse(String name, String reason) {
    refused.put(List.of(name), reason);
  }

  /** Adds everything in {@code root}, a value that a pickle made. */
  void add(Object root) throws IOException {
    Object plain = visit(root).orElse(Map.of());
    if (plain instanceof Map<?, ?> map) {
      map.forEach((key, value) -> values.put((String) key, value));
    } else if (plain instanceof List<?> list) {
      list.forEach(value -> values.put(Integer.toString(values.size()), value));
    }
  }

  /** Adds the tensors in {@code root} as if they were below an entry {@code name}. */
  void addBelow(String name, Object root) throws IOException {
    path.add(name);
    visit(root);
    path.remove(path.size() - 1);
  }

  /** Notes what is at or below {@code node}; returns what of it is plain. */
  private Optional<Object> visit(Object node) throws IOException {
    if (++visited > MOST) {
      throw new IOException("holds more than " + MOST + " values");
    }
    if (path.size() > DEEPEST) {
      throw new IOException("is nested more than " + DEEPEST + " deep, or holds itself");
    }
    if (node instanceof PyDict dict) {
      return children(dict.entries());
    }
    if (node instanceof Attributes object) {
      return children(object.entries());
    }
    if (node instanceof Sequence sequence) {
      return items(sequence.items());
    }
    if (node instanceof TensorSpec spec) {
      tensor(spec);
      return Optional.empty();
    }
    if (node instanceof Refusal refusal) {
      refused.put(List.copyOf(path), refusal.reason());
      return Optional.empty();
    }
    if (node instanceof Instance instance) {
      objects.put(
          List.copyOf(path),
          "is a pickled "
              + instance.name()
              + ", which only its own Python code can make; a state dict is needed, as"
              + " torch.save(model.state_dict(), ...) writes it");
    }
    return Optional.of(plain(node));
  }

  private void tensor(TensorSpec spec) throws IOException {
    try {
      if (!names.add(name(path))) {
        throw new IOException("is there twice");
      }
      tensors.put(List.copyOf(path), spec.resolve());
    } catch (IOException e) {
      throw new IOException(name(path) + " " + e.getMessage(), e);
    }
  }

  private Optional<Object> children(Map<Object, Object> entries) throws IOException {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (Map.Entry<Object, Object> entry : entries.entrySet()) {
      String key = String.valueOf(plain(entry.getKey()));
      path.add(key);
      visit(entry.getValue()).ifPresent(value -> plain.put(key, value));
      path.remove(path.size() - 1);
    }
    return entries.isEmpty() || !plain.isEmpty()
        ? Optional.of(Collections.unmodifiableMap(plain))
        : Optional.empty();
  }

  private Optional<Object> items(List<Object> items) throws IOException {
    List<Object> plain = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      path.add(Integer.toString(i));
      visit(items.get(i)).ifPresent(plain::add);
      path.remove(path.size() - 1);
    }
    return items.isEmpty() || !plain.isEmpty()
        ? Optional.of(Collections.unmodifiableList(plain))
        : Optional.empty();
  }

  private static Object plain(Object value) {
    if (value == None.NONE) {
      return Inert.NONE;
    }
    if (value instanceof Global global) {
      return new Inert(global.name());
    }
    if (value instanceof Instance instance) {
      return new Inert(instance.name());
    }
    if (value instanceof NumpyArray array) {
      return array.value();
    }
    if (value instanceof byte[] bytes) {
      return new Inert(bytes.length + " bytes");
    }
    if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof StoredTensor) {
      return value;
    }
    return new Inert(value.getClass().getSimpleName());
  }

  /** The dotted form of {@code path}, as PyTorch names entries. */
  static String name(List<String> path) {
    return String.join(".", path);
  }
}

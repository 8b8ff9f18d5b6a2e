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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through the values that a pickle made and sorts them into an {@link Inventory}. Values may
 * be shared or hold themselves, so depth and number are bounded.
 */
final class Walk {
  private static final int DEEPEST = 64;
  private static final int MOST_VALUES = 2_000_000;
  private static final int LONGEST_KEY = 1000;

  private final Inventory inventory;
  private final List<String> path = new ArrayList<>();
  private final Map<String, Refusal> objects = new HashMap<>();
  private int visited;

  Walk(Inventory inventory) {
    this.inventory = inventory;
  }

  /** Sorts in everything in {@code root}. */
  void all(Object root) throws IOException {
    if (root instanceof TensorSpec) {
      throw new IOException("is a single tensor without a name; a state dict is needed");
    }
    Object plain = visit(root).orElse(Map.of());
    Refusal whole = inventory.refusals().get(List.<String>of());
    if (whole != null) {
      throw new IOException(whole.reason());
    }
    if (plain instanceof Map<?, ?> map) {
      map.forEach((key, value) -> inventory.put((String) key, value));
    } else if (plain instanceof List<?> list) {
      list.forEach(value -> inventory.put(Integer.toString(inventory.values().size()), value));
    }
  }

  /** Sorts in the tensors in {@code root}, as if they lay below {@code name}. */
  void tensors(String name, Object root) throws IOException {
    below(name, root);
  }

  /** Notes what is at or below {@code node}; returns what of it is plain. */
  private Optional<Object> visit(Object node) throws IOException {
    if (++visited > MOST_VALUES || path.size() > DEEPEST) {
      throw new IOException("is nested more than 64 deep, holds itself, or holds too many values");
    }
    if (node instanceof PyDict dict) {
      return entries(dict.entries());
    }
    if (node instanceof Attributes object) {
      return entries(object.entries());
    }
    if (node instanceof Sequence sequence) {
      return items(sequence.items());
    }
    if (node instanceof TensorSpec spec) {
      inventory.add(List.copyOf(path), resolve(spec));
      return Optional.empty();
    }
    if (node instanceof Refusal refusal) {
      inventory.refuse(List.copyOf(path), refusal);
      return Optional.empty();
    }
    if (node instanceof Instance instance) {
      Refusal refusal = objects.computeIfAbsent(instance.name(), Refusal::ofObject);
      inventory.refuse(List.copyOf(path), refusal);
    }
    return Optional.of(plain(node));
  }

  private Optional<Object> below(String key, Object node) throws IOException {
    path.add(key);
    Optional<Object> plain = visit(node);
    path.remove(path.size() - 1);
    return plain;
  }

  private Optional<Object> entries(Map<Object, Object> entries) throws IOException {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (Map.Entry<Object, Object> entry : entries.entrySet()) {
      String key = String.valueOf(plain(entry.getKey()));
      if (key.length() > LONGEST_KEY) {
        throw new IOException("holds a name of " + key.length() + " letters");
      }
      below(key, entry.getValue()).ifPresent(value -> plain.put(key, value));
    }
    return entries.isEmpty() || !plain.isEmpty()
        ? Optional.of(Collections.unmodifiableMap(plain))
        : Optional.empty();
  }

  private Optional<Object> items(List<Object> items) throws IOException {
    List<Object> plain = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      below(Integer.toString(i), items.get(i)).ifPresent(plain::add);
    }
    return items.isEmpty() || !plain.isEmpty()
        ? Optional.of(Collections.unmodifiableList(plain))
        : Optional.empty();
  }

  private StoredTensor resolve(TensorSpec spec) throws IOException {
    try {
      return spec.resolve();
    } catch (IOException e) {
      throw new IOException(Inventory.name(path) + " " + e.getMessage(), e);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof StoredTensor
        || value instanceof Inert) {
      return value;
    }
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
    return new Inert(value instanceof Sequence ? "tuple" : value.getClass().getSimpleName());
  }
}

package affect4j.checkpoint.pickle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Python dictionary in its order. Equality is identity: a nested key cannot make a hash slow, nor
 * a dictionary that holds itself make it endless.
 */
public final class PyDict {
  private final Map<Object, Object> entries = new LinkedHashMap<>();

  public Map<Object, Object> entries() {
    return Collections.unmodifiableMap(entries);
  }

  void put(Object key, Object value) {
    entries.put(key, value);
  }

  void putAll(PyDict other) {
    entries.putAll(other.entries);
  }
}

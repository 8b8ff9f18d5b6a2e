package affect4j.checkpoint.pickle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A Python list, tuple or set. Equality is identity, as in {@link PyDict}. */
public final class Sequence {
  private final List<Object> items;

  Sequence() {
    items = new ArrayList<>(0);
  }

  public Sequence(List<?> items) {
    this.items = new ArrayList<>(items);
  }

  public List<Object> items() {
    return Collections.unmodifiableList(items);
  }

  void addAll(List<Object> more) {
    items.addAll(more);
  }
}

package affect4j.golden;

import affect4j.nn.Entry;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Tensor;

/** Entries of a network by their names. */
public final class Named {
  private Named() {}

  /** The entry {@code name} of {@code network}. */
  public static Tensor entry(Module network, String name) {
    return Entry.of(network).stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no entry " + name))
        .tensor();
  }
}

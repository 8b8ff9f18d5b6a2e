package affect4j.data;

import affect4j.label.Emotion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Faces with what is known of each, and where their pictures lie. No picture has been opened.
 *
 * @param name of its folder or archive
 * @param kind how it lies on disk; one of {@link DataSets#kinds()}
 * @param classes the expressions that it tells apart, in its own order; empty where it has none
 * @param samples of each split, in the order of its list, or sorted by name where there is no list
 * @param missing of each split, the names that are listed and have no picture. Their faces are left
 *     out of {@code samples}, but for a list of a test: that keeps every row, in order.
 * @param notes one line on each thing that lies there and was not read
 */
public record DataSet(
    String name,
    String kind,
    List<Emotion> classes,
    Map<Split, List<Sample>> samples,
    Map<Split, List<String>> missing,
    List<String> notes) {
  public DataSet {
    classes = List.copyOf(classes);
    samples = lists(samples);
    missing = lists(missing);
    notes = List.copyOf(notes);
  }

  private static <T> Map<Split, List<T>> lists(Map<Split, List<T>> of) {
    Map<Split, List<T>> copy = new EnumMap<>(Split.class);
    for (Split split : Split.values()) {
      copy.put(split, List.copyOf(of.getOrDefault(split, List.of())));
    }
    return Map.copyOf(copy);
  }

  /** The faces of {@code split}; none where the set has no such split. */
  public List<Sample> of(Split split) {
    return samples.getOrDefault(split, List.of());
  }

  /** What {@code split} lists and does not hold. */
  public List<String> missingOf(Split split) {
    return missing.getOrDefault(split, List.of());
  }

  /**
   * The SHA-256 of all names and labels, split by split and in order: 64 hexadecimal digits. Two
   * sets that train alike have the same, wherever they lie; pictures do not enter it.
   */
  public String digest() {
    return Digest.of(this);
  }
}

package affect4j.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Faces that a data set holds more than once.
 *
 * @param same faces that are the same: two or more in each list
 */
public record Duplicates(List<List<Found>> same) {
  /** A face and where it is. */
  public record Found(Split split, Sample sample) {}

  /** What makes two faces the same; nothing where a face is not compared. */
  private interface Key {
    Optional<String> of(Sample sample) throws IOException;
  }

  /** Faces of the same name. */
  public static Duplicates ofNames(DataSet set) {
    try {
      return of(set, sample -> Optional.of(sample.name()));
    } catch (IOException e) {
      throw new AssertionError("names are in memory", e);
    }
  }

  /**
   * Faces of different names whose picture files have the same bytes, by SHA-256. Reads them all.
   */
  public static Duplicates ofBytes(DataSet set) throws IOException {
    Set<String> seen = new HashSet<>();
    return of(
        set,
        sample ->
            sample.picture() instanceof PictureSource.Absent || !seen.add(sample.name())
                ? Optional.empty()
                : Optional.of(digest(sample.picture())));
  }

  /** Of the bytes, and of the part that is shown of them. */
  private static String digest(PictureSource picture) throws IOException {
    String bytes = Digest.of(picture.bytes());
    return picture instanceof PictureSource.Cut cut
        ? bytes + " " + cut.x() + " " + cut.y() + " " + cut.width() + " " + cut.height()
        : bytes;
  }

  /** Faces that have another before them. */
  public int surplus() {
    return same.stream().mapToInt(list -> list.size() - 1).sum();
  }

  /** The lists that reach over more than one split. */
  public List<List<Found>> acrossSplits() {
    return same.stream()
        .filter(list -> list.stream().map(Found::split).distinct().count() > 1)
        .toList();
  }

  private static Duplicates of(DataSet set, Key key) throws IOException {
    Map<String, List<Found>> byKey = new LinkedHashMap<>();
    for (Split split : Split.values()) {
      for (Sample sample : set.of(split)) {
        Optional<String> same = key.of(sample);
        if (same.isPresent()) {
          byKey.computeIfAbsent(same.get(), k -> new ArrayList<>(1)).add(new Found(split, sample));
        }
      }
    }
    return new Duplicates(byKey.values().stream().filter(list -> list.size() > 1).toList());
  }
}

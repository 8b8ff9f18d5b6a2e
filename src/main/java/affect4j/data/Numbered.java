package affect4j.data;

import affect4j.label.Emotion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Class folders that are named by the numbers of a set's own order. */
record Numbered(List<Emotion> classes, int first) implements ClassFolder.Meaning {
  @Override
  public Optional<Emotion> of(String name) {
    return IntStream.range(0, classes.size())
        .filter(i -> name.equals(Integer.toString(first + i)))
        .mapToObj(classes::get)
        .findFirst();
  }

  /** Whether all of {@code names} are numbers of classes, the first class among them. */
  boolean fits(List<String> names) {
    return names.contains(Integer.toString(first))
        && names.stream().allMatch(name -> of(name).isPresent());
  }

  /** The class numbered {@code code}, which must be one; nothing for any other. */
  Map<Emotion, Double> label(int code) {
    return of(Integer.toString(code)).map(emotion -> Map.of(emotion, 1.0)).orElse(Map.of());
  }

  /** The numbers, in words: {@code 0 to 7}. */
  String range() {
    return first + " to " + (first + classes.size() - 1);
  }
}

package affect4j.train;

import affect4j.data.Counts;
import affect4j.data.DataSet;
import affect4j.data.DataSets;
import affect4j.data.Sample;
import affect4j.data.Split;
import affect4j.label.Emotion;
import affect4j.train.config.DataSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is read of the data sets of a run, each of which is opened once. */
final class FaceReading {
  private final DataSettings settings;
  private final Map<String, DataSet> opened = new HashMap<>();
  final List<Manifest.Part> parts = new ArrayList<>();
  final Set<String> notes = new LinkedHashSet<>();

  FaceReading(DataSettings settings) {
    this.settings = settings;
  }

  List<Sample> faces(List<String> paths, List<Split> splits) throws IOException {
    List<Sample> all = new ArrayList<>();
    for (String path : paths) {
      DataSet set = opened.get(path);
      if (set == null) {
        set = DataSets.open(Path.of(path), settings.votes());
        opened.put(path, set);
        notes.add(read(path, set));
        set.notes().forEach(note -> notes.add(path + ": " + note));
      }
      for (Split split : splits) {
        all.addAll(faces(path, set, split));
      }
    }
    return all;
  }

  private List<Sample> faces(String path, DataSet set, Split split) throws IOException {
    int limit = settings.limit();
    List<Sample> samples = set.of(split);
    missing(path, set, split).ifPresent(notes::add);
    if (limit > 0 && samples.size() > limit) {
      lost(path, samples, limit).ifPresent(notes::add);
      samples = samples.subList(0, limit);
    }
    if (!samples.isEmpty()) {
      parts.add(
          new Manifest.Part(
              split.label(), path, set.digest(), samples.size(), Counts.of(set, split).lines()));
    }
    return samples;
  }

  /** Which expressions the first {@code limit} faces know nothing of, though the others do. */
  private static Optional<String> lost(String path, List<Sample> all, int limit) {
    Set<Emotion> lost = emotions(all);
    lost.removeAll(emotions(all.subList(0, limit)));
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s: none of the first %,d faces (data.limit) is said to show %s",
                path,
                limit,
                lost.stream().map(Emotion::label).collect(Collectors.joining(", "))));
  }

  private static Set<Emotion> emotions(List<Sample> samples) {
    Set<Emotion> emotions = EnumSet.noneOf(Emotion.class);
    samples.forEach(sample -> emotions.addAll(sample.labels().expression().keySet()));
    return emotions;
  }

  /** As what the set was taken. */
  private static String read(String path, DataSet set) {
    String classes =
        set.classes().stream().map(Emotion::label).collect(Collectors.joining(", ", "; ", ""));
    return path + ": read as " + set.kind() + (set.classes().isEmpty() ? "" : classes);
  }

  private static Optional<String> missing(String path, DataSet set, Split split) {
    List<String> absent = set.missingOf(split);
    return absent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s: %,d listed faces of its part %s have no picture and are left out, such as %s",
                path,
                absent.size(),
                split.label(),
                absent.get(0)));
  }
}

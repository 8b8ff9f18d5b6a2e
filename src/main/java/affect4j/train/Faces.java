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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The faces of a run: the training parts of all its data sets joined, and the validation parts.
 *
 * @param manifest what they are, for the run's manifest
 * @param notes for people: how each set was read, and what of it is missing
 */
public record Faces(
    List<Sample> train, List<Sample> valid, List<Manifest.Part> manifest, List<String> notes) {
  public Faces {
    train = List.copyOf(train);
    valid = List.copyOf(valid);
    manifest = List.copyOf(manifest);
    notes = List.copyOf(notes);
  }

  /**
   * Reads the lists of all data sets; no picture is opened.
   *
   * @throws IOException when one is not there, or a row is bad
   */
  public static Faces open(DataSettings settings) throws IOException {
    if (settings.train().isEmpty()) {
      throw new IllegalArgumentException("no data to learn from: give --data PATH");
    }
    List<Manifest.Part> parts = new ArrayList<>();
    Set<String> notes = new LinkedHashSet<>();
    List<Sample> train = read(settings.train(), Split.TRAIN, settings, parts, notes);
    List<String> named = settings.valid();
    List<Sample> valid =
        read(named.isEmpty() ? settings.train() : named, Split.VALID, settings, parts, notes);
    if (valid.isEmpty() && !named.isEmpty()) {
      throw new IOException(named + ": faces of a part valid wanted, to score, got none");
    }
    if (valid.isEmpty()) {
      notes.add(
          "no faces to score: no set has a part valid; what is learnt is last.safetensors, and no"
              + " epoch is the best");
    }
    if (!valid.isEmpty() && settings.dropsAll(valid.size())) {
      notes.add(
          String.format(
              Locale.ROOT,
              "no faces to score: the %,d of the part valid do not fill one batch of %d"
                  + " (data.validLast=DROP); no epoch is the best",
              valid.size(),
              settings.batch()));
    }
    return new Faces(train, valid, parts, List.copyOf(notes));
  }

  /** Those to learn from, refused where there are none. */
  public List<Sample> some(DataSettings settings) {
    if (train.isEmpty()) {
      throw new IllegalArgumentException(
          "faces to learn from wanted, but there is no training part in " + settings.train());
    }
    return train;
  }

  private static List<Sample> read(
      List<String> paths,
      Split split,
      DataSettings settings,
      List<Manifest.Part> parts,
      Set<String> notes)
      throws IOException {
    int limit = settings.limit();
    List<Sample> all = new ArrayList<>();
    for (String path : paths) {
      DataSet set = DataSets.open(Path.of(path), settings.votes());
      List<Sample> samples = set.of(split);
      notes.add(read(path, set));
      set.notes().forEach(note -> notes.add(path + ": " + note));
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
      all.addAll(samples);
    }
    return all;
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

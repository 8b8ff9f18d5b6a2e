package affect4j.train;

import affect4j.data.Counts;
import affect4j.data.DataSet;
import affect4j.data.DataSets;
import affect4j.data.Sample;
import affect4j.data.Split;
import affect4j.label.Emotion;
import affect4j.train.config.DataSettings;
import affect4j.train.config.DataSettings.Learnt;
import affect4j.train.config.DataSettings.Scored;
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
    Reading reading = new Reading(settings);
    List<String> named = settings.valid();
    boolean all = settings.parts().learnt() == Learnt.ALL;
    List<Sample> train =
        reading.faces(settings.train(), all ? List.of(Split.values()) : List.of(Split.TRAIN));
    Split scored = settings.parts().scored() == Scored.TEST ? Split.TEST : Split.VALID;
    List<Sample> valid = new ArrayList<>();
    if (!named.isEmpty()) {
      valid.addAll(reading.faces(named, List.of(scored)));
    } else if (!all) { // Else nothing is left that was not learnt from.
      valid.addAll(reading.faces(settings.train(), List.of(scored)));
    }
    if (valid.isEmpty() && !named.isEmpty()) {
      throw new IOException(
          named + ": faces of a part " + scored.label() + " wanted, to score, got none");
    }
    if (valid.isEmpty()) {
      reading.notes.add(
          "no faces to score: "
              + (all ? "every part is learnt from" : "no set has a part " + scored.label())
              + "; what is learnt is last.safetensors, and no epoch is the best");
    } else if (settings.dropsAll(valid.size())) {
      reading.notes.add(
          String.format(
              Locale.ROOT,
              "no faces to score: the %,d of the part %s do not fill one batch of %d"
                  + " (data.validLast=DROP); no epoch is the best",
              valid.size(),
              scored.label(),
              settings.batch()));
    }
    return new Faces(train, valid, reading.parts, List.copyOf(reading.notes));
  }

  /** Those to learn from, refused where there are none. */
  public List<Sample> some(DataSettings settings) {
    if (train.isEmpty()) {
      throw new IllegalArgumentException(
          "faces to learn from wanted, but there is no training part in " + settings.train());
    }
    return train;
  }

  /** What is gathered of all sets, each of which is opened once. */
  private static final class Reading {
    private final DataSettings settings;
    private final Map<String, DataSet> opened = new HashMap<>();
    private final List<Manifest.Part> parts = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    Reading(DataSettings settings) {
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

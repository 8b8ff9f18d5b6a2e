package affect4j.train;

import affect4j.data.Counts;
import affect4j.data.DataSet;
import affect4j.data.DataSets;
import affect4j.data.Sample;
import affect4j.data.Split;
import affect4j.train.config.DataSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The faces of a run: the training parts of all its data sets joined, and the validation parts.
 *
 * @param manifest what they are, for the run's manifest
 */
public record Faces(List<Sample> train, List<Sample> valid, List<Manifest.Part> manifest) {
  public Faces {
    train = List.copyOf(train);
    valid = List.copyOf(valid);
    manifest = List.copyOf(manifest);
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
    List<Sample> train = read(settings.train(), Split.TRAIN, settings, parts);
    List<String> valid = settings.valid().isEmpty() ? settings.train() : settings.valid();
    return new Faces(train, read(valid, Split.VALID, settings, parts), parts);
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
      List<String> paths, Split split, DataSettings settings, List<Manifest.Part> parts)
      throws IOException {
    int limit = settings.limit();
    List<Sample> all = new ArrayList<>();
    for (String path : paths) {
      DataSet set = DataSets.open(Path.of(path), settings.votes());
      List<Sample> samples = set.of(split);
      if (limit > 0 && samples.size() > limit) {
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
}

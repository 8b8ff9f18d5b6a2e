package affect4j.train;

import affect4j.data.Sample;
import affect4j.data.Split;
import affect4j.train.config.DataSettings;
import affect4j.train.config.DataSettings.Learnt;
import affect4j.train.config.DataSettings.Scored;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    FaceReading reading = new FaceReading(settings);
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
}

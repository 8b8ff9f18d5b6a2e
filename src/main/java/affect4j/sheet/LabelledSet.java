package affect4j.sheet;

import affect4j.data.DataSet;
import affect4j.data.DataSets;
import affect4j.data.Labels;
import affect4j.data.Sample;
import affect4j.data.Split;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The labels of a data set as a sheet. */
final class LabelledSet {
  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  private LabelledSet() {}

  static Sheet open(Path path, Split split) throws IOException {
    DataSet set = DataSets.open(path);
    List<Sample> samples = set.of(split);
    if (samples.isEmpty()) {
      String there =
          Stream.of(Split.values())
              .filter(each -> !set.of(each).isEmpty())
              .map(Split::label)
              .collect(Collectors.joining(", "));
      throw new IOException(path + ": no faces in " + split.label() + "; --split may be " + there);
    }
    Rows rows = new Rows(samples.size(), 0, true, false);
    boolean va = false;
    boolean expression = false;
    boolean units = false;
    for (Sample sample : samples) {
      Labels labels = sample.labels();
      add(rows, sample);
      va |= labels.valence().isPresent();
      expression |= !labels.expression().isEmpty();
      units |= !labels.units().isEmpty();
    }
    return new Sheet(
        set.kind() + ", " + split.label(),
        Map.of(0, path.toString()),
        rows,
        List.of(),
        Classes.equal(set.classes()),
        new Sheet.Says(va, expression, units));
  }

  private static void add(Rows rows, Sample sample) {
    Labels labels = sample.labels();
    int row = rows.add();
    rows.names[row] = sample.name();
    rows.groups[row] = sample.group();
    rows.va[2 * row] = labels.valence().orElse(Double.NaN);
    rows.va[2 * row + 1] = labels.arousal().orElse(Double.NaN);
    likeliest(labels.expression()).ifPresent(emotion -> rows.name(row, emotion));
    for (int i = 0; i < UNITS.size(); i++) {
      Boolean there = labels.units().get(UNITS.get(i));
      rows.units[UNITS.size() * row + i] = there == null ? Double.NaN : there ? 1 : 0;
    }
  }

  /** The emotion of the largest share, the first of equal ones. */
  private static Optional<Emotion> likeliest(Map<Emotion, Double> shares) {
    double largest = 0;
    Optional<Emotion> likeliest = Optional.empty();
    for (Emotion emotion : Emotion.values()) {
      double share = shares.getOrDefault(emotion, 0.0);
      if (share > largest) {
        largest = share;
        likeliest = Optional.of(emotion);
      }
    }
    return likeliest;
  }
}

package affect4j.sheet;

import affect4j.data.DataSet;
import affect4j.data.DataSets;
import affect4j.data.Labels;
import affect4j.data.Sample;
import affect4j.data.Split;
import affect4j.data.Votes;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The labels of a data set as a sheet. */
final class LabelledSet {
  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  private LabelledSet() {}

  static Sheet open(Path path, Split split, Votes votes) throws IOException {
    DataSet set = DataSets.open(path, votes);
    List<Sample> samples = set.of(split);
    if (samples.isEmpty()) {
      String there =
          Stream.of(Split.values())
              .filter(each -> !set.of(each).isEmpty())
              .map(Split::label)
              .collect(Collectors.joining(", "));
      throw new IOException(path + ": no faces in " + split.label() + "; --split may be " + there);
    }
    List<Emotion> mixed = mixed(samples);
    Rows rows = new Rows(samples.size(), mixed.size(), true, false);
    boolean va = false;
    boolean expression = false;
    boolean units = false;
    for (Sample sample : samples) {
      Labels labels = sample.labels();
      add(rows, sample, mixed);
      va |= labels.valence().isPresent();
      expression |= !labels.expression().isEmpty();
      units |= !labels.units().isEmpty();
    }
    return new Sheet(
        set.kind() + ", " + split.label(),
        Map.of(0, path.toString()),
        rows,
        mixed,
        Classes.equal(set.classes()),
        new Sheet.Says(va, expression, units),
        Sheet.Source.DATA_SET);
  }

  /** The emotions that share a face with others, as votes divide it. */
  private static List<Emotion> mixed(List<Sample> samples) {
    Set<Emotion> mixed = EnumSet.noneOf(Emotion.class);
    for (Sample sample : samples) {
      if (sample.labels().expression().size() > 1) {
        mixed.addAll(sample.labels().expression().keySet());
      }
    }
    return List.copyOf(mixed);
  }

  private static void add(Rows rows, Sample sample, List<Emotion> mixed) {
    Labels labels = sample.labels();
    int row = rows.add();
    rows.names[row] = sample.name();
    rows.groups[row] = sample.group();
    rows.va[2 * row] = labels.valence().orElse(Double.NaN);
    rows.va[2 * row + 1] = labels.arousal().orElse(Double.NaN);
    expression(rows, row, labels.expression(), mixed);
    for (int i = 0; i < UNITS.size(); i++) {
      Boolean there = labels.units().get(UNITS.get(i));
      rows.units[UNITS.size() * row + i] = there == null ? Double.NaN : there ? 1 : 0;
    }
  }

  private static void expression(
      Rows rows, int row, Map<Emotion, Double> shares, List<Emotion> mixed) {
    if (shares.size() == 1) {
      rows.name(row, shares.keySet().iterator().next());
    }
    for (int i = 0; shares.size() > 1 && i < mixed.size(); i++) {
      rows.numbers[row * rows.classes + i] = shares.getOrDefault(mixed.get(i), 0.0);
    }
  }
}

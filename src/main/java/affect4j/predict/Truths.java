package affect4j.predict;

import affect4j.data.Labels;
import affect4j.data.Sample;
import affect4j.eval.Judged;
import affect4j.eval.Said;
import affect4j.eval.Truth;
import affect4j.label.ExpressionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What data sets know of faces, in the terms in which it is scored. */
final class Truths {
  private Truths() {}

  /** What is said of each of {@code samples} beside what is known. */
  static List<Judged> judged(List<Sample> samples, List<Said> said, ExpressionSet classes) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Sample sample = samples.get(i);
      judged.add(
          new Judged(
              sample.name(),
              sample.group(),
              frame(sample),
              said.get(i),
              of(sample.labels(), classes)));
    }
    return judged;
  }

  /** The truth of a face; its expression is the one with the largest share, the first of equals. */
  static Truth of(Labels labels, ExpressionSet classes) {
    double[] shares = labels.shares(classes);
    int largest = 0;
    for (int i = 0; i < shares.length; i++) {
      largest = shares[i] > shares[largest] ? i : largest;
    }
    return new Truth(
        labels.valence(),
        labels.arousal(),
        shares[largest] > 0 ? OptionalInt.of(largest) : OptionalInt.empty(),
        labels.units());
  }

  /** The number that a file of a video's folder has for its name. */
  private static OptionalInt frame(Sample sample) {
    String name = sample.name();
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String stem = dot < 0 ? file : file.substring(0, dot);
    boolean number = stem.length() < 10 && stem.matches("[0-9]+");
    return number && !sample.group().equals(name)
        ? OptionalInt.of(Integer.parseInt(stem))
        : OptionalInt.empty();
  }
}

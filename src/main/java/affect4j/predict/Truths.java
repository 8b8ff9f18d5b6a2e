package affect4j.predict;

import affect4j.data.Frames;
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

  /** The number of a frame in the folder of its video; other faces have none. */
  private static OptionalInt frame(Sample sample) {
    boolean inVideo = sample.group().equals(Frames.video(sample.name()));
    return inVideo && !sample.group().equals(sample.name())
        ? Frames.whole(sample.name())
        : OptionalInt.empty();
  }
}

package affect4j.eval;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;

/** What is said of valence and arousal beside what is true, over rows chosen in one way. */
final class Pairs {
  /** The mark of a label that is not known, in the challenge's files. */
  private static final double UNKNOWN = -5;

  private final Column saidValence = new Column();
  private final Column saidArousal = new Column();
  private final Column trueValence = new Column();
  private final Column trueArousal = new Column();

  private Pairs() {}

  /** Of the faces that are said and {@code wanted}; a label that is not known is -5. */
  static Pairs said(List<Judged> faces, Predicate<Truth> wanted) {
    Pairs pairs = new Pairs();
    for (Judged face : faces) {
      if (face.said().va().length > 0 && wanted.test(face.truth())) {
        pairs.add(face.said().va()[0], face.said().va()[1], face.truth());
      }
    }
    return pairs;
  }

  /** Of all faces where both are known; 0 is said of one of which nothing is. */
  static Pairs filled(List<Judged> faces) {
    Pairs pairs = new Pairs();
    for (Judged face : faces) {
      double[] va = face.said().va();
      if (areKnown(face.truth())) {
        pairs.add(va.length == 0 ? 0 : va[0], va.length == 0 ? 0 : va[1], face.truth());
      }
    }
    return pairs;
  }

  static boolean areKnown(Truth truth) {
    return truth.valence().isPresent() && truth.arousal().isPresent();
  }

  private void add(double valence, double arousal, Truth truth) {
    saidValence.add(valence);
    saidArousal.add(arousal);
    trueValence.add(truth.valence().orElse(UNKNOWN));
    trueArousal.add(truth.arousal().orElse(UNKNOWN));
  }

  double valence(ToDoubleBiFunction<double[], double[]> ccc) {
    return ccc.applyAsDouble(saidValence.all(), trueValence.all());
  }

  double arousal(ToDoubleBiFunction<double[], double[]> ccc) {
    return ccc.applyAsDouble(saidArousal.all(), trueArousal.all());
  }

  double mean(ToDoubleBiFunction<double[], double[]> ccc) {
    return (valence(ccc) + arousal(ccc)) / 2;
  }
}

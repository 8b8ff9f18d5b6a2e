package affect4j.tune;

import affect4j.eval.Judged;
import affect4j.eval.Scoreboard;
import affect4j.eval.Tuned;
import affect4j.eval.UnitScale;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import affect4j.label.Tuning;
import affect4j.label.Tuning.Smoothing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far over a video's frames each task is best averaged. */
final class SmoothingFit {
  private static final List<Integer> REACHES = List.of(2, 5, 10, 20, 50, 100);
  private static final List<Double> WIDTHS = List.of(10.0, 100.0, 1000.0, 1e5);
  private static final Map<String, String> SCORES =
      Map.of("va", "va_ccc", "expression", "expression_f1", "units", "units_f1");

  private final List<Judged> faces;
  private final ExpressionSet classes;

  SmoothingFit(List<Judged> faces, ExpressionSet classes) {
    this.faces = faces;
    this.classes = classes;
  }

  /** For each task that gains by it; none where no face is a frame of a video. */
  Map<String, Smoothing> best() {
    Map<String, Smoothing> best = new TreeMap<>();
    if (faces.stream().anyMatch(face -> face.frame().isPresent())) {
      SCORES.forEach((task, score) -> best(task, score).ifPresent(how -> best.put(task, how)));
    }
    return best;
  }

  private Optional<Smoothing> best(String task, String score) {
    double highest = score(Map.of(), score);
    Optional<Smoothing> best = Optional.empty();
    for (int reach : REACHES) {
      for (double width : WIDTHS) {
        Smoothing how = new Smoothing(reach, width);
        double value = score(Map.of(task, how), score);
        if (value > highest) {
          highest = value;
          best = Optional.of(how);
        }
      }
    }
    return best;
  }

  private double score(Map<String, Smoothing> smoothing, String score) {
    Tuning none = Tuning.none();
    Tuning tuning = new Tuning(1, Map.of(), 1, Map.of(), smoothing, none.fitted());
    List<Judged> tuned = Tuned.of(faces, tuning, classes.classes());
    return Scoreboard.of(tuned, classes, UnitScale.LOGIT, Thresholds.half())
        .byName()
        .getOrDefault(score, 0.0);
  }
}

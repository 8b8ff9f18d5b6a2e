package affect4j.cli;

import affect4j.data.Sample;
import affect4j.eval.Judged;
import affect4j.eval.Tuned;
import affect4j.label.ExpressionSet;
import affect4j.label.Thresholds;
import affect4j.label.Tuning;
import affect4j.label.Tuning.Fitted;
import affect4j.predict.Ensemble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What models said of faces, after what was fitted to them.
 *
 * @param samples the faces, in the order of {@code faces}
 * @param faces in logits
 * @param thresholds those in force
 * @param tuning what was fitted
 * @param models the sha256 of each model's file
 * @param notes for people: what was left out, and why
 */
record Heard(
    List<Sample> samples,
    List<Judged> faces,
    ExpressionSet classes,
    Thresholds thresholds,
    Optional<Tuning> tuning,
    List<String> models,
    List<String> notes) {

  /** What {@code ensemble} said, after {@code tuning}. */
  static Heard of(Ensemble ensemble, Optional<Tuning> tuning, Asked asked) throws IOException {
    KnownFaces known = asked.known();
    List<Judged> faces = asked.faces();
    List<String> notes = new ArrayList<>(known.notes());
    long others =
        faces.stream().filter(face -> face.truth().expression().isEmpty()).count()
            - known.samples().stream().filter(s -> s.labels().expression().isEmpty()).count();
    if (others > 0 && !faces.isEmpty() && faces.get(0).said().expression().length > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "the expression of %,d faces is none that the models tell apart, and not scored",
              others));
    }
    if (tuning.isPresent()) {
      faces = Tuned.of(faces, tuning.get(), ensemble.classes().classes());
    }
    return new Heard(
        known.samples(),
        faces,
        ensemble.classes(),
        tuning.flatMap(Tuning::decisions).orElse(ensemble.thresholds()),
        tuning,
        ensemble.sha256(),
        notes);
  }

  /**
   * Without the faces that any of {@code fitted} names: they are no test of what was fitted.
   *
   * @throws IOException when none are left
   */
  Heard without(List<Fitted> fitted, KnownFaces known) throws IOException {
    IntPredicate wasSeen = i -> fitted.stream().anyMatch(each -> known.isIn(each, i));
    List<Sample> keptSamples = new ArrayList<>();
    List<Judged> kept = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      if (!wasSeen.test(i)) {
        keptSamples.add(samples.get(i));
        kept.add(faces.get(i));
      }
    }
    if (kept.size() == faces.size()) {
      return this;
    }
    if (kept.isEmpty()) {
      throw new IOException("the tuning was fitted on all of these faces: none are left to score");
    }
    Heard rest = new Heard(keptSamples, kept, classes, thresholds, tuning, models, notes);
    return rest.noting(
        String.format(
            Locale.ROOT,
            "%,d faces of the groups that the tuning was fitted on are left out",
            faces.size() - kept.size()));
  }

  /** The same with one more note. */
  Heard noting(String line) {
    List<String> more = new ArrayList<>(notes);
    more.add(line);
    return new Heard(samples, faces, classes, thresholds, tuning, models, more);
  }
}

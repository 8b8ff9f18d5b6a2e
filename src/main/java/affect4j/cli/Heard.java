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
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What models said of faces, tuned where something was fitted to them.
 *
 * @param samples the faces, in the order of {@code faces}
 * @param faces in logits
 * @param thresholds those in force
 * @param notes for people: what was left out, and why
 */
record Heard(
    List<Sample> samples,
    List<Judged> faces,
    ExpressionSet classes,
    Thresholds thresholds,
    List<String> notes) {

  /** Which faces of a data set that a tuning was fitted on are scored. */
  enum Seen {
    /** Those that it was not fitted on. */
    UNSEEN_ONLY,
    /** All, though scores on what was fitted on flatter. */
    ALL
  }

  static Heard of(ModelOptions models, DataOptions data, Seen seen, PrintWriter err)
      throws IOException {
    DataOptions.Faces given = data.faces();
    try (Ensemble ensemble = models.open()) {
      Optional<Tuning> tuning = models.tuning(ensemble);
      List<Judged> faces;
      int asked = given.samples().size() * ensemble.speakers().size();
      try (FaceProgress progress = new FaceProgress(asked, err)) {
        faces = ensemble.judged(given.samples(), models.asking(progress));
      }
      ExpressionSet classes = ensemble.classes();
      Thresholds thresholds = ModelOptions.thresholds(ensemble, tuning);
      if (tuning.isPresent()) {
        faces = Tuned.of(faces, tuning.get(), classes.classes());
      }
      Heard all = new Heard(given.samples(), faces, classes, thresholds, List.of());
      return tuning.isPresent()
          ? all.without(tuning.get().fitted(), given, data.part(), seen)
          : all;
    }
  }

  /** Faces that were fitted on are no test of what was fitted. */
  private Heard without(Fitted fitted, DataOptions.Faces given, String part, Seen seen)
      throws IOException {
    List<Sample> keptSamples = new ArrayList<>();
    List<Judged> kept = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      boolean sameSet = fitted.digests().contains(given.origins().get(i));
      if (!(sameSet && fitted.part().equals(part) && fitted.holds(faces.get(i).group()))) {
        keptSamples.add(samples.get(i));
        kept.add(faces.get(i));
      }
    }
    if (kept.size() == faces.size()) {
      return this;
    }
    if (seen == Seen.ALL) {
      return noting("the tuning was fitted on some of these faces: the scores flatter it");
    }
    if (kept.isEmpty()) {
      throw new IOException("the tuning was fitted on all of these faces; --all-faces scores them");
    }
    String note =
        String.format(
            Locale.ROOT,
            "%,d faces of the groups that the tuning was fitted on are left out (--all-faces keeps"
                + " them)",
            faces.size() - kept.size());
    return new Heard(keptSamples, kept, classes, thresholds, List.of()).noting(note);
  }

  private Heard noting(String line) {
    return new Heard(samples, faces, classes, thresholds, List.of(line));
  }
}

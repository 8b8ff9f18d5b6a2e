package affect4j.cli;

import affect4j.label.Tuning;
import affect4j.predict.Ensemble;
import affect4j.tune.TuningFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What was fitted to models after training. */
final class TuningOption {
  @Option(
      names = "--tuning",
      paramLabel = "FILE",
      description = "What tune fitted, in place of what comes with the model.")
  private @Nullable Path file;

  /** The file given, else what came with a single model. */
  Optional<Tuning> of(Ensemble ensemble) throws IOException {
    if (file == null) {
      return ensemble.tuning();
    }
    Tuning tuning = TuningFile.read(file);
    if (tuning.fitted().classes() != ensemble.classes()) {
      throw new IOException(
          file
              + ": fitted to expressions of "
              + tuning.fitted().classes()
              + ", the models tell apart those of "
              + ensemble.classes());
    }
    return Optional.of(tuning);
  }

  /** What people should know of {@code tuning} in the hands of {@code ensemble}. */
  List<String> notes(Optional<Tuning> tuning, Ensemble ensemble) throws IOException {
    List<String> notes = new ArrayList<>(ensemble.notes());
    if (tuning.isPresent()) {
      Tuning.Fitted fitted = tuning.get().fitted();
      notes.add(
          String.format(
              Locale.ROOT,
              "tuned%s on %,d faces of the part %s of data sets %s",
              file == null ? " as it came with the model" : " by " + file,
              fitted.faces(),
              fitted.part(),
              String.join(", ", fitted.digests())));
      if (file != null && !fitted.models().equals(ensemble.sha256())) {
        notes.add("the tuning was fitted to other models than these");
      }
    }
    return notes;
  }
}

package affect4j.cli;

import affect4j.eval.Judged;
import affect4j.eval.Tuned;
import affect4j.label.Thresholds;
import affect4j.label.Tuning;
import affect4j.predict.Ensemble;
import affect4j.predict.Listed;
import affect4j.predict.Unread;
import affect4j.report.Output;
import affect4j.sheet.Answers;
import affect4j.sheet.Submission;
import affect4j.sheet.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code affect4j submit}: the challenge's file from predictions. */
@Command(
    name = "submit",
    description =
        "Writes the file that the challenges of ABAW4 want: every listed picture, in order.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class SubmitCommand implements Callable<Integer> {
  /** Options that say nothing of predictions in a file. */
  private static final List<String> OF_MODELS =
      List.of("--tuning", "--pictures", "--weight", "--average", "--average-units", "--views");

  @Spec private CommandSpec spec;

  @Option(
      names = "--task",
      paramLabel = "mtl|lsd",
      description = "Which challenge; by default as the list says.")
  private @Nullable Task task;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      required = true,
      description = "The challenge's list of pictures.")
  private Path list;

  @Mixin private ModelOptions models;
  @Mixin private TuningOption tuned;
  @Mixin private ThresholdsOption thresholds;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "Where the listed pictures lie; by default where the list does, or below.")
  private @Nullable Path pictures;

  @Option(
      names = "--predictions",
      paramLabel = "CSV",
      description = "In place of models: a CSV of analyze, or any file that score reads.")
  private @Nullable Path predictions;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write.")
  private Path out;

  private final Unread unread = new Unread();

  @Override
  public Integer call() throws IOException {
    Submission submission = Submission.open(list, Optional.ofNullable(task));
    Answers answers;
    try (Output output = Output.to(out)) {
      answers = answers(submission);
      Submission.Written written = submission.write(output.writer(), answers.byName());
      output.commit();
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%s: %,d rows; %,d predicted, %,d copied from the nearest frame, %,d without any%n",
              out,
              submission.size(),
              written.predicted(),
              written.copied(),
              written.neutral());
    }
    if (answers.clipped() > 0) {
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT, "%,d valences or arousals beyond -1 or 1 were cut%n", answers.clipped());
    }
    if (answers.decidedAnew() > 0) {
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%,d predictions whose likeliest expression the challenge lacks were decided anew"
                  + " among its own%n",
              answers.decidedAnew());
    }
    answers
        .firstLacking()
        .ifPresent(
            where ->
                spec.commandLine()
                    .getOut()
                    .printf(
                        Locale.ROOT,
                        "%,d rows of the predictions leave empty what the challenge asks, and count"
                            + " as none; the first is %s%n",
                        answers.lacking(),
                        where));
    return unread.size() == 0 ? Main.DONE : Main.PARTLY;
  }

  private Answers answers(Submission submission) throws IOException {
    boolean asked = !models.paths().isEmpty();
    if (asked == (predictions != null)) {
      throw new IllegalArgumentException("give --model RUN|FILE, or --predictions CSV");
    }
    Optional<Thresholds> given = thresholds.given();
    if (predictions == null) {
      return asked(submission, given);
    }
    refuseOfModels();
    return Answers.of(predictions, submission, given);
  }

  private void refuseOfModels() {
    String given = Given.of(spec, OF_MODELS);
    if (!given.isEmpty()) {
      throw new IllegalArgumentException(
          given
              + ": for --model, got --predictions; --thresholds FILE takes a tuning's thresholds");
    }
  }

  /** What models say of those listed pictures that are there. */
  private Answers asked(Submission submission, Optional<Thresholds> given) throws IOException {
    Path folder = pictures != null ? pictures : list.toAbsolutePath().resolveSibling("");
    Listed listed = Listed.in(folder, submission.names());
    PrintWriter err = spec.commandLine().getErr();
    try (Ensemble ensemble = models.open()) {
      Optional<Tuning> tuning = tuned.of(ensemble);
      List<Judged> faces;
      int asked = listed.there().size() * ensemble.speakers().size();
      try (FaceProgress progress = new FaceProgress(asked, err)) {
        faces = ensemble.judged(listed.there(), models.asking(progress).leavingOut(unread));
      }
      if (faces.isEmpty()) {
        throw new IOException(unread.words().orElse("no picture was asked about"));
      }
      unread.words().ifPresent(words -> err.println("affect4j: " + words));
      if (tuning.isPresent()) {
        faces = Tuned.of(faces, tuning.get(), ensemble.classes().classes());
      }
      listed.missing().stream()
          .limit(1)
          .forEach(
              name ->
                  err.printf(
                      Locale.ROOT,
                      "affect4j: %,d listed pictures are not in %s, such as %s%n",
                      listed.missing().size(),
                      folder,
                      name));
      return Answers.of(
          faces,
          ensemble.classes(),
          submission,
          given.orElse(tuning.flatMap(Tuning::decisions).orElse(ensemble.thresholds())));
    }
  }
}

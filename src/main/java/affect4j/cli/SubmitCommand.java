package affect4j.cli;

import affect4j.report.Output;
import affect4j.report.ThresholdsFile;
import affect4j.sheet.Answers;
import affect4j.sheet.Submission;
import affect4j.sheet.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--predictions",
      paramLabel = "CSV",
      description = "A CSV of analyze, or any file that score reads.")
  private @Nullable Path predictions;

  @Option(
      names = "--thresholds",
      paramLabel = "released|half|FILE",
      description =
          "Above which probability a unit is present; by default as the file decides, or one half.")
  private @Nullable String thresholds;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Submission submission = Submission.open(list, Optional.ofNullable(task));
    Answers answers = answers(submission);
    try (Output output = Output.to(out)) {
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
    return Main.DONE;
  }

  private Answers answers(Submission submission) throws IOException {
    if (predictions == null) {
      throw new IllegalArgumentException("no predictions: give --predictions CSV");
    }
    return Answers.of(predictions, submission, ThresholdsFile.named(thresholds));
  }
}

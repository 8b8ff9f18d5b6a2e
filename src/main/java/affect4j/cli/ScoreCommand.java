package affect4j.cli;

import affect4j.data.Split;
import affect4j.eval.Bootstrap;
import affect4j.eval.Interval;
import affect4j.eval.Scoreboard;
import affect4j.eval.Sibling;
import affect4j.eval.Siblings;
import affect4j.sheet.Classes;
import affect4j.sheet.Comparison;
import affect4j.sheet.LeftOut;
import affect4j.sheet.Pair;
import affect4j.sheet.Sheet;
import affect4j.sheet.Submission;
import affect4j.sheet.Task;
import affect4j.sheet.Told;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code affect4j score PREDICTIONS LABELS}: how good anybody's predictions are. */
@Command(
    name = "score",
    description =
        "Scores predictions in a file against labels, and says which other definitions of a score"
            + " would give another number.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class ScoreCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  /** Options that say nothing where nothing is scored. */
  private static final List<String> OF_SCORES = List.of("--json", "--bootstrap", "--thresholds");

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "PREDICTIONS",
      description = "A submission of the challenges, a CSV of analyze, or columns by name.")
  private Path predictions;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "LABELS",
      description = "The same with labels; a folder of a file for each video; or a data set.")
  private @Nullable Path labels;

  @Option(
      names = "--task",
      paramLabel = "mtl|lsd|va|expr|au",
      description = "What is scored; by default all that both files hold.")
  private @Nullable Task task;

  @Option(
      names = "--classes",
      paramLabel = "NAME",
      description =
          "How expressions are counted where a file does not tell, and which are scored:"
              + " aff-wild2, affectnet8, affectnet7, lsd or rafdb.")
  private @Nullable String classes;

  @Option(
      names = "--units",
      paramLabel = "logit|probability|decision",
      description = "What the numbers of action units are, where a file cannot tell.")
  private Told.@Nullable UnitNumbers units;

  @Option(
      names = "--split",
      paramLabel = "train|valid|test",
      description = "Of a data set; default ${DEFAULT-VALUE}.",
      defaultValue = "valid")
  private Split split = Split.VALID;

  @Option(
      names = "--by-order",
      description = "Row by row, whatever the names; both must be equally long.")
  private boolean byOrder;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes all numbers there too.")
  private @Nullable Path json;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "The challenge's list of pictures; PREDICTIONS must be a whole submission.")
  private @Nullable Path list;

  @Mixin private VotesOption votes;
  @Mixin private ThresholdsOption thresholds;
  @Mixin private DrawOptions drawing;

  @Override
  public Integer call() throws IOException {
    if (list == null && labels == null) {
      throw new IllegalArgumentException("no labels: give LABELS, or --list FILE for a submission");
    }
    String unused = labels == null ? Given.of(spec, OF_SCORES) : "";
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException(unused + ": for scores, which want LABELS");
    }
    if (list != null && !isComplete(list)) {
      return Main.REFUSED;
    }
    return labels == null ? Main.DONE : score(labels);
  }

  private boolean isComplete(Path official) throws IOException {
    Submission submission = Submission.open(official, Optional.ofNullable(task));
    List<String> problems = submission.problems(predictions);
    problems.stream().limit(SHOWN).forEach(this::complain);
    if (problems.size() > SHOWN) {
      complain(predictions + ": " + (problems.size() - SHOWN) + " problems more");
    }
    if (problems.isEmpty()) {
      spec.commandLine()
          .getOut()
          .printf(
              "%s: complete, all %,d rows of %s once and in order%n",
              predictions, submission.size(), official);
    }
    return problems.isEmpty();
  }

  private void complain(String line) {
    spec.commandLine().getErr().println("affect4j: " + line);
  }

  private int score(Path truth) throws IOException {
    Told told =
        new Told(Optional.ofNullable(classes).map(Classes::named), Optional.ofNullable(units));
    Pair read = Pair.read(predictions, truth, told, split, votes.votes());
    Sheet said = read.predictions();
    Sheet known = read.labels();
    Comparison comparison =
        Comparison.of(
            said,
            known,
            new Comparison.Rules(byOrder, Optional.ofNullable(task), told, thresholds.given()));
    Scoreboard scores = comparison.scores();
    if (scores.byName().isEmpty()) {
      throw new IllegalArgumentException(
          "nothing to score: no row has a prediction and a label that is known");
    }
    int draws = drawing.draws(0, 0);
    Map<String, Interval> intervals =
        draws == 0
            ? Map.of()
            : Bootstrap.of(comparison.faces(), draws, drawing.seed()).intervals(scores);
    List<Sibling> siblings =
        Siblings.of(
            comparison.faces(),
            scores,
            comparison.units().scale(),
            comparison.units().thresholds());
    PrintWriter out = spec.commandLine().getOut();
    new ScoredFiles(predictions, said, truth, known).lines(comparison).forEach(out::println);
    out.println();
    ScoreText.lines(scores, comparison.units().inForce(), intervals, siblings)
        .forEach(out::println);
    out.flush();
    if (json != null) {
      ScoreJson.write(json, comparison, scores, intervals, siblings);
    }
    LeftOut leftOut = comparison.leftOut();
    leftOut.complaints().forEach(this::complain);
    return leftOut.complaints().isEmpty() ? Main.DONE : Main.PARTLY;
  }
}

package affect4j.cli;

import affect4j.eval.Bootstrap;
import affect4j.eval.Difference;
import affect4j.eval.Judged;
import affect4j.eval.Scoreboard;
import affect4j.eval.UnitScale;
import affect4j.label.Tuning;
import affect4j.label.Tuning.Fitted;
import affect4j.predict.Asking;
import affect4j.predict.Ensemble;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code affect4j compare RUN RUN ...}: which model is better, and whether that is chance. */
@Command(
    name = "compare",
    description = {
      "Compares models on the same faces: each with the first, by draws that both share.",
      "A difference is clear where its interval of 95 in 100 draws leaves out 0."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class CompareCommand implements Callable<Integer> {
  private static final List<String> MAIN =
      List.of("p_mtl", "p_lsd", "va_ccc", "expression_f1", "expression_accuracy", "units_f1");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN|FILE",
      arity = "2..*",
      description =
          "Runs (their best model), checkpoints, models; the first is what others beat. Before --data, which takes all that follows it.")
  private List<Path> runs;

  @Mixin private DataOptions data;
  @Mixin private VoiceOptions voices;
  @Mixin private DrawOptions drawing;

  /** One of the models, scored. */
  private record Scored(Path run, Scoreboard scores) {}

  @Override
  public Integer call() throws IOException {
    int draws = drawing.draws(1000, 1);
    KnownFaces known = data.faces();
    List<Heard> all = new ArrayList<>();
    try (FaceProgress progress =
        new FaceProgress(
            (long) known.samples().size() * runs.size(), spec.commandLine().getErr())) {
      for (Path run : runs) {
        try (Ensemble one = voices.open(List.of(run))) {
          if (!all.isEmpty() && all.get(0).classes() != one.classes()) {
            throw new IOException(
                run
                    + ": a model of the expressions of "
                    + all.get(0).classes()
                    + " wanted, got one of "
                    + one.classes());
          }
          // Others are asked about those faces that the first could read, and about all of them.
          Asking asking = voices.asking(progress);
          Asked asked =
              all.isEmpty()
                  ? Asked.of(one, known, asking)
                  : new Asked(known, one.judged(known.samples(), asking));
          known = asked.known();
          all.add(Heard.of(one, one.tuning(), asked));
        }
      }
    }
    List<Fitted> fitted =
        all.stream().flatMap(each -> each.tuning().stream()).map(Tuning::fitted).toList();
    List<Scored> scored = new ArrayList<>();
    List<Judged> faces = List.of();
    for (int i = 0; i < runs.size(); i++) {
      Heard rest = all.get(i).without(fitted, known);
      faces = rest.faces();
      scored.add(
          new Scored(
              runs.get(i),
              Scoreboard.of(faces, rest.classes(), UnitScale.LOGIT, rest.thresholds())));
    }
    Bootstrap bootstrap = Bootstrap.of(faces, draws, drawing.seed());
    PrintWriter to = spec.commandLine().getOut();
    to.printf(
        Locale.ROOT, "%,d faces, %s; %,d groups%n", faces.size(), data.named(), bootstrap.groups());
    all.get(0).without(fitted, known).notes().forEach(to::println);
    for (Scored other : scored.subList(1, scored.size())) {
      Scored first = scored.get(0);
      tell(to, first, other, bootstrap.differences(first.scores(), other.scores()));
    }
    to.flush();
    return known.missing() == 0 ? Main.DONE : Main.PARTLY;
  }

  private static void tell(
      PrintWriter to, Scored first, Scored other, Map<String, Difference> differences) {
    to.printf("%n%s against %s%n", other.run(), first.run());
    Map<String, Double> before = first.scores().byName();
    Map<String, Double> after = other.scores().byName();
    for (String name : MAIN) {
      Difference difference = differences.get(name);
      if (difference != null) {
        to.printf(
            Locale.ROOT,
            "  %-20s %.4f -> %.4f  %+.4f %s  %s%n",
            name,
            before.getOrDefault(name, 0.0),
            after.getOrDefault(name, 0.0),
            difference.value(),
            range(difference),
            verdict(difference));
      }
    }
  }

  /** The interval in brackets. */
  static String range(Difference difference) {
    return difference
        .interval()
        .map(each -> String.format(Locale.ROOT, "[%+.4f, %+.4f]", each.from(), each.to()))
        .orElse("[]");
  }

  /** In words. */
  static String verdict(Difference difference) {
    if (difference.interval().isEmpty()) {
      return "too few videos or persons to tell";
    }
    if (difference.clear()) {
      return difference.value() > 0 ? "clearly better" : "clearly worse";
    }
    double surer = Math.max(difference.above(), 1 - difference.above());
    String side =
        difference.above() == 0.5 ? "no difference" : difference.above() > 0.5 ? "better" : "worse";
    return difference.above() == 0.5
        ? side
        : String.format(Locale.ROOT, "%s in %.0f of 100 draws: may be chance", side, 100 * surer);
  }
}

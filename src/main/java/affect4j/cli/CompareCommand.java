package affect4j.cli;

import affect4j.data.Sample;
import affect4j.eval.Bootstrap;
import affect4j.eval.Difference;
import affect4j.eval.Judged;
import affect4j.eval.Scoreboard;
import affect4j.eval.Tuned;
import affect4j.eval.UnitScale;
import affect4j.label.ExpressionSet;
import affect4j.label.Tuning;
import affect4j.predict.Ensemble;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code affect4j compare RUN RUN ...}: which model is better, and whether that is chance. */
@Command(
    name = "compare",
    description = {
      "Compares models on the same faces: each with the first, by draws that both share.",
      "A difference counts as clear where 95 in 100 draws lie on one side of it."
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
      description = "Runs (their best model), checkpoints, models; the first is what others beat.")
  private List<Path> runs;

  @Mixin private DataOptions data;
  @Mixin private VoiceOptions voices;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      description = "How many draws of the faces; default ${DEFAULT-VALUE}.",
      defaultValue = "1000")
  private int draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of those draws; default ${DEFAULT-VALUE}.",
      defaultValue = "0")
  private long seed;

  /** One of the models, scored. */
  private record Scored(Path run, ExpressionSet classes, List<Judged> faces, Scoreboard scores) {}

  @Override
  public Integer call() throws IOException {
    List<Sample> samples = data.faces().samples();
    List<Scored> all = new ArrayList<>();
    try (FaceProgress progress =
        new FaceProgress((long) samples.size() * runs.size(), spec.commandLine().getErr())) {
      for (Path run : runs) {
        all.add(scored(run, samples, progress));
      }
    }
    Scored first = all.get(0);
    Bootstrap bootstrap = Bootstrap.of(first.faces(), draws, seed);
    PrintWriter to = spec.commandLine().getOut();
    to.printf(
        Locale.ROOT,
        "%,d faces, %s; %,d groups%n",
        samples.size(),
        data.named(),
        bootstrap.groups());
    for (Scored other : all.subList(1, all.size())) {
      if (other.classes() != first.classes()) {
        throw new IllegalArgumentException(
            "models of the same expressions wanted, got "
                + first.run()
                + " of "
                + first.classes()
                + " and "
                + other.run()
                + " of "
                + other.classes());
      }
      tell(to, first, other, bootstrap.differences(first.scores(), other.scores()));
    }
    to.flush();
    return Main.DONE;
  }

  private Scored scored(Path run, List<Sample> samples, FaceProgress progress) throws IOException {
    try (Ensemble one = voices.open(List.of(run))) {
      Optional<Tuning> tuning = one.tuning();
      List<Judged> faces = one.judged(samples, voices.asking(progress));
      if (tuning.isPresent()) {
        faces = Tuned.of(faces, tuning.get(), one.classes().classes());
      }
      Scoreboard scores =
          Scoreboard.of(
              faces, one.classes(), UnitScale.LOGIT, ModelOptions.thresholds(one, tuning));
      return new Scored(run, one.classes(), faces, scores);
    }
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
            "  %-20s %.4f -> %.4f  %+.4f [%+.4f, %+.4f]  %s%n",
            name,
            before.getOrDefault(name, 0.0),
            after.getOrDefault(name, 0.0),
            difference.value(),
            difference.interval().from(),
            difference.interval().to(),
            verdict(difference));
      }
    }
  }

  /** In words. */
  static String verdict(Difference difference) {
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

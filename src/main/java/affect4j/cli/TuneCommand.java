package affect4j.cli;

import affect4j.eval.Bootstrap;
import affect4j.eval.Calibration;
import affect4j.eval.Difference;
import affect4j.eval.Judged;
import affect4j.eval.Reliability;
import affect4j.eval.Scoreboard;
import affect4j.eval.Tuned;
import affect4j.eval.UnitScale;
import affect4j.label.ExpressionSet;
import affect4j.label.Tuning;
import affect4j.label.Tuning.Fitted;
import affect4j.predict.Ensemble;
import affect4j.report.Output;
import affect4j.tune.Fit;
import affect4j.tune.TuningFile;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code affect4j tune}: fits what can be fitted without training, and says what it is worth. */
@Command(
    name = "tune",
    description = {
      "Fits thresholds of action units, priors of expressions, temperatures and smoothing.",
      "It fits on a part of the videos (or persons) and tells the gain on the others."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class TuneCommand implements Callable<Integer> {
  private static final int DRAWS = 1000;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions models;
  @Mixin private DataOptions data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Where to write what was fitted (JSON); evaluate, submit and convert take it.")
  private Path out;

  @Option(
      names = "--share",
      paramLabel = "S",
      description = "Of the videos (or persons), those fitted on; default ${DEFAULT-VALUE}.",
      defaultValue = "0.5")
  private double share;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "By which they are drawn; default ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private long seed;

  @Option(names = "--no-smoothing", description = "Leaves frames of a video apart.")
  private boolean still;

  @Option(names = "--no-priors", description = "Makes no expression likelier than it is said.")
  private boolean plain;

  @Override
  public Integer call() throws IOException {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("--share must be in (0, 1), got " + share);
    }
    KnownFaces listed = data.faces();
    try (Output output = Output.to(out);
        Ensemble ensemble = models.open()) {
      Asked asked;
      int count = listed.samples().size() * ensemble.speakers().size();
      try (FaceProgress progress = new FaceProgress(count, spec.commandLine().getErr())) {
        asked = Asked.of(ensemble, listed, models.asking(progress));
      }
      KnownFaces known = asked.known();
      List<Judged> all = asked.faces();
      Fitted drawn =
          new Fitted(
              ensemble.sha256(),
              ensemble.classes(),
              known.digests(),
              known.part().label(),
              seed,
              share,
              0);
      List<Judged> fit = new ArrayList<>();
      List<Judged> rest = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        (known.isIn(drawn, i) ? fit : rest).add(all.get(i));
      }
      if (fit.isEmpty() || rest.isEmpty()) {
        throw new IOException(
            "faces of two videos (or persons) or more wanted, to fit on some and tell the gain on"
                + " others; got one part only from "
                + data.named());
      }
      Tuning tuning = new Fit(!still, !plain).of(fit, ensemble.classes(), drawn.of(fit.size()));
      output.writer().write(TuningFile.json(tuning));
      output.commit();
      known.notes().forEach(spec.commandLine().getErr()::println);
      tell(tuning, rest, ensemble, fit.size());
      return known.missing() == 0 ? Main.DONE : Main.PARTLY;
    }
  }

  private void tell(Tuning tuning, List<Judged> rest, Ensemble ensemble, int fitted) {
    PrintWriter to = spec.commandLine().getOut();
    ExpressionSet classes = ensemble.classes();
    Scoreboard before = Scoreboard.of(rest, classes, UnitScale.LOGIT, ensemble.thresholds());
    Scoreboard after =
        Scoreboard.of(
            Tuned.of(rest, tuning, classes.classes()),
            classes,
            UnitScale.LOGIT,
            tuning.decisions().orElse(ensemble.thresholds()));
    Bootstrap bootstrap = Bootstrap.of(rest, DRAWS, seed);
    Map<String, Difference> gains = bootstrap.differences(before, after);
    to.printf(
        Locale.ROOT,
        "fitted on %,d faces; on the %,d faces of %,d other groups (95 %% interval of the gain):%n",
        fitted,
        rest.size(),
        bootstrap.groups());
    Map<String, Double> tuned = after.byName();
    gains.forEach((name, gain) -> line(to, name, tuned.getOrDefault(name, 0.0), gain));
    List<Judged> tunedFaces = Tuned.of(rest, tuning, classes.classes());
    calibration(
        to, "expression", Calibration.ofExpression(rest), Calibration.ofExpression(tunedFaces));
    calibration(to, "units", Calibration.ofUnits(rest), Calibration.ofUnits(tunedFaces));
    to.println("written to " + out);
  }

  private static void calibration(
      PrintWriter to, String what, Reliability before, Reliability after) {
    if (before.count() > 0) {
      to.printf(
          Locale.ROOT,
          "  %-28s %.4f -> %.4f%n",
          what + "_calibration_error",
          before.error(),
          after.error());
    }
  }

  private static void line(PrintWriter to, String name, double after, Difference gain) {
    if (gain.value() != 0) {
      to.printf(
          Locale.ROOT,
          "  %-28s %.4f -> %.4f  %s%n",
          name,
          after - gain.value(),
          after,
          gain.interval().isPresent() ? CompareCommand.range(gain) : CompareCommand.verdict(gain));
    }
  }
}

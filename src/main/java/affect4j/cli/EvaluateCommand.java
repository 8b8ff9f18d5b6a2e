package affect4j.cli;

import affect4j.eval.Calibration;
import affect4j.eval.Evaluation;
import affect4j.eval.UnitScale;
import affect4j.label.Tuning;
import affect4j.page.EvaluationReport;
import affect4j.predict.Ensemble;
import affect4j.report.Output;
import affect4j.sheet.PredictionsWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code affect4j evaluate}: how good models are on faces that are known. */
@Command(
    name = "evaluate",
    description = {
      "Scores one model, or several as an ensemble, on data sets: every metric with its definition.",
      "With --out also as JSON, Markdown, one HTML page, and the predictions themselves (CSV)."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class EvaluateCommand implements Callable<Integer> {
  private static final int USUAL = 1000;

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions models;
  @Mixin private TuningOption tuning;
  @Mixin private DataOptions data;
  @Mixin private DrawOptions drawing;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes scores.json, scores.md, report.html and predictions.csv there.")
  private @Nullable Path out;

  @Option(
      names = "--all-faces",
      description = "Scores also the faces that the models' tuning was fitted on.")
  private boolean all;

  @Option(
      names = "--vary",
      description =
          "Shows the faces mirrored, in grey, and from 48, 112 and 224 pixels too, and tells how far"
              + " the answers stay.")
  private boolean vary;

  @Override
  public Integer call() throws IOException {
    int draws = drawing.draws(USUAL, 0);
    if (out != null && !Files.isDirectory(out)) {
      Files.createDirectories(out);
    }
    KnownFaces listed = data.faces();
    KnownFaces known;
    Heard heard;
    Map<String, String> varied = Map.of();
    try (Ensemble ensemble = models.open()) {
      Asked asked = asked(ensemble, listed);
      known = asked.known();
      heard = heard(ensemble, asked);
      if (vary) {
        varied = varied(ensemble, asked);
      }
    }
    Evaluation evaluation =
        Evaluation.of(
            heard.faces(),
            heard.classes(),
            heard.thresholds(),
            draws,
            drawing.seed(),
            heard.tuning().isPresent() ? Evaluation.Answers.TUNED : Evaluation.Answers.RAW);
    if (evaluation.scores().byName().isEmpty()) {
      throw new IOException(
          "labels of what the models say were wanted, got none in " + data.named());
    }
    Map<String, String> facts = facts(heard, known);
    facts.putAll(varied);
    PrintWriter to = spec.commandLine().getOut();
    facts.forEach((name, fact) -> to.printf("%-12s %s%n", name, fact));
    to.println();
    ScoreText.lines(
            evaluation.scores(),
            Optional.of(evaluation.thresholds()),
            evaluation.intervals(),
            evaluation.siblings())
        .forEach(to::println);
    evaluation.expression().ifPresent(each -> calibration(to, "of the expression", each.error()));
    evaluation.units().ifPresent(each -> calibration(to, "of the action units", each.error()));
    to.flush();
    if (out != null) {
      write(out, heard, evaluation, facts);
    }
    return known.missing() == 0 ? Main.DONE : Main.PARTLY;
  }

  private Asked asked(Ensemble ensemble, KnownFaces listed) throws IOException {
    try (FaceProgress progress = progress(ensemble, listed, 1)) {
      return Asked.of(ensemble, listed, models.asking(progress));
    }
  }

  private Map<String, String> varied(Ensemble ensemble, Asked asked) throws IOException {
    try (FaceProgress progress = progress(ensemble, asked.known(), Varied.times())) {
      return Varied.of(ensemble, asked, models.asking(progress));
    }
  }

  private FaceProgress progress(Ensemble ensemble, KnownFaces known, int times) {
    long asked = (long) times * known.samples().size() * ensemble.speakers().size();
    return new FaceProgress(asked, spec.commandLine().getErr());
  }

  private Heard heard(Ensemble ensemble, Asked asked) throws IOException {
    Optional<Tuning> fitted = tuning.of(ensemble);
    KnownFaces known = asked.known();
    Heard heard = Heard.of(ensemble, fitted, asked);
    for (String note : tuning.notes(fitted, ensemble)) {
      heard = heard.noting(note);
    }
    if (!all) {
      return heard.without(fitted.map(Tuning::fitted).stream().toList(), known);
    }
    return fitted.filter(each -> known.anyIn(each.fitted())).isPresent()
        ? heard.noting("scores on faces that the tuning was fitted on flatter it")
        : heard;
  }

  private static void calibration(PrintWriter to, String what, double error) {
    to.printf(Locale.ROOT, "expected calibration error %s: %.4f%n", what, error);
  }

  private Map<String, String> facts(Heard heard, KnownFaces known) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("models", joined(models.paths()));
    facts.put("sha256", joined(heard.models()));
    facts.putAll(models.facts());
    facts.put("faces", String.format(Locale.ROOT, "%,d, %s", heard.faces().size(), data.named()));
    facts.put("groups", joined(known.digests()));
    facts.put("classes", heard.classes().toString());
    facts.put("bootstrap", drawing.draws(USUAL, 0) + " draws, seed " + drawing.seed());
    facts.put("affect4j", Version.current());
    for (int i = 0; i < heard.notes().size(); i++) {
      facts.put("note " + (i + 1), heard.notes().get(i));
    }
    return facts;
  }

  private static String joined(List<?> each) {
    return each.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private void write(Path folder, Heard heard, Evaluation evaluation, Map<String, String> facts)
      throws IOException {
    Extremes extremes = new Extremes(heard);
    try (Output page = Output.to(folder.resolve("report.html"))) {
      EvaluationReport.of(evaluation, facts, extremes.best(), extremes.worst())
          .write(page.writer());
      page.commit();
    }
    try (Output table = Output.to(folder.resolve("predictions.csv"))) {
      new PredictionsWriter(heard.classes(), UnitScale.LOGIT, heard.thresholds())
          .write(table.writer(), Calibration.probable(heard.faces()));
      table.commit();
    }
    try (Output text = Output.to(folder.resolve("scores.md"))) {
      for (String line : ScoreMarkdown.lines(evaluation, facts)) {
        text.writer().write(line + "\n");
      }
      text.commit();
    }
    ScoreJson.write(folder.resolve("scores.json"), evaluation, facts);
  }
}

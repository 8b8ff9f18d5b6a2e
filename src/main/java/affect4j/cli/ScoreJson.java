package affect4j.cli;

import affect4j.eval.Definitions;
import affect4j.eval.Evaluation;
import affect4j.eval.Interval;
import affect4j.eval.Reliability;
import affect4j.eval.Scoreboard;
import affect4j.eval.Sibling;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.Thresholds;
import affect4j.report.Output;
import affect4j.sheet.Classes;
import affect4j.sheet.Comparison;
import affect4j.sheet.LeftOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Scores for programs, with all digits. */
final class ScoreJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ScoreJson() {}

  /** What a comparison of two files found. */
  static void write(
      Path file,
      Comparison comparison,
      Scoreboard scores,
      Map<String, Interval> intervals,
      List<Sibling> siblings)
      throws IOException {
    ObjectNode root = root();
    rules(root, comparison);
    numbers(root, scores, intervals, siblings);
    write(root, file);
  }

  /** What an evaluation of models found; {@code facts} say of what. */
  static void write(Path file, Evaluation evaluation, Map<String, String> facts)
      throws IOException {
    ObjectNode root = root();
    facts.forEach(root.putObject("of")::put);
    root.put("classes", Classes.name(evaluation.scores().classes()));
    thresholds(root, evaluation.thresholds());
    numbers(root, evaluation.scores(), evaluation.intervals(), evaluation.siblings());
    ObjectNode calibration = root.putObject("calibration");
    evaluation.expression().ifPresent(each -> reliability(calibration, "expression", each));
    evaluation.units().ifPresent(each -> reliability(calibration, "units", each));
    write(root, file);
  }

  private static ObjectNode root() {
    return JSON.createObjectNode().put("format", "affect4j scores").put("version", 1);
  }

  private static void write(ObjectNode root, Path file) throws IOException {
    try (Output output = Output.to(file)) {
      output.writer().write(root.toPrettyString() + "\n");
      output.commit();
    }
  }

  private static void reliability(ObjectNode to, String name, Reliability reliability) {
    ObjectNode node = to.putObject(name).put("expectedCalibrationError", reliability.error());
    ArrayNode bins = node.putArray("bins");
    for (Reliability.Bin bin : reliability.bins()) {
      bins.addObject()
          .put("from", bin.from())
          .put("to", bin.to())
          .put("count", bin.count())
          .put("probability", bin.probability())
          .put("share", bin.share());
    }
  }

  private static void numbers(
      ObjectNode root, Scoreboard scores, Map<String, Interval> intervals, List<Sibling> siblings) {
    ObjectNode all = root.putObject("scores");
    scores
        .byName()
        .forEach(
            (name, value) -> {
              ObjectNode score = all.putObject(name);
              score.put("value", value).put("definition", Definitions.of(name));
              Interval interval = intervals.get(name);
              if (interval != null) {
                score.putArray("interval95").add(interval.from()).add(interval.to());
              }
            });
    ArrayNode others = root.putArray("siblings");
    siblings.forEach(
        sibling ->
            others
                .addObject()
                .put("name", sibling.name())
                .put("score", sibling.metric())
                .put("value", sibling.value())
                .put("difference", sibling.difference())
                .put("definition", sibling.definition()));
    confusion(root, scores);
  }

  private static void rules(ObjectNode root, Comparison comparison) {
    root.put("classes", Classes.name(comparison.classes()));
    root.put("units", comparison.units().numbers().name().toLowerCase(Locale.ROOT));
    thresholds(root, comparison.units().thresholds());
    root.put("decidedAnew", comparison.decidedAnew());
    LeftOut leftOut = comparison.leftOut();
    root.putObject("leftOut")
        .put("unlabelled", leftOut.unlabelled())
        .put("unpredicted", leftOut.unpredicted())
        .put("empty", leftOut.empty())
        .put("others", leftOut.others())
        .putObject("unsaid")
        .put("va", leftOut.unsaid().va())
        .put("expression", leftOut.unsaid().expression())
        .put("units", leftOut.unsaid().units());
  }

  private static void thresholds(ObjectNode root, Thresholds inForce) {
    ObjectNode thresholds = root.putObject("thresholds");
    for (ActionUnit unit : ActionUnit.values()) {
      thresholds.put(unit.name(), inForce.of(unit));
    }
  }

  /** How often each true class was taken for each, by name. */
  private static void confusion(ObjectNode root, Scoreboard scores) {
    List<Emotion> classes = scores.classes().classes();
    ObjectNode confusion = root.putObject("confusion");
    for (int truth = 0; truth < classes.size(); truth++) {
      ObjectNode row = confusion.putObject(classes.get(truth).label());
      for (int said = 0; said < classes.size(); said++) {
        row.put(classes.get(said).label(), scores.expression().confusion().of(said, truth));
      }
    }
  }
}

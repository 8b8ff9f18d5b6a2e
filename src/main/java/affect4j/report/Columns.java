package affect4j.report;

import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import java.util.ArrayList;
import java.util.List;

/** The arrangements of columns that a CSV file can have. */
final class Columns {
  private Columns() {}

  /** Face, valence and arousal, expression, action units: the 45 columns of every CSV file. */
  static List<Column> scores() {
    List<Column> columns = new ArrayList<>(where());
    columns.add(Column.ofScores("valence", scores -> Digits.of(scores.valence())));
    columns.add(Column.ofScores("arousal", scores -> Digits.of(scores.arousal())));
    columns.add(Column.ofFace("expression", seen -> seen.scores().expression().label()));
    for (Expression each : Expression.values()) {
      columns.add(Column.ofScores(each.label(), scores -> Digits.of(scores.probability(each))));
    }
    for (ActionUnit unit : ActionUnit.values()) {
      columns.add(
          Column.ofScores(
              unit + "_p",
              scores -> Digits.besides(scores.threshold(unit), scores.probability(unit))));
    }
    for (ActionUnit unit : ActionUnit.values()) {
      columns.add(Column.ofFace(unit + "_c", seen -> decision(seen.scores(), unit)));
    }
    return columns;
  }

  /** The same, and after them the twenty logits. */
  static List<Column> scoresAndLogits() {
    List<Column> columns = scores();
    for (Expression each : Expression.values()) {
      columns.add(
          Column.ofScores("logit_" + each.label(), scores -> Digits.of(scores.logit(each))));
    }
    for (ActionUnit unit : ActionUnit.values()) {
      columns.add(Column.ofScores("logit_" + unit, scores -> Digits.of(scores.logit(unit))));
    }
    return columns;
  }

  private static List<Column> where() {
    return List.of(
        new Column("file", reading -> reading.file()),
        new Column("frame", reading -> Integer.toString(reading.frame())),
        Column.ofFace("face_id", seen -> Integer.toString(seen.id())),
        new Column("timestamp", reading -> Digits.seconds(reading.timestamp()).toPlainString()),
        Column.ofFace("confidence", seen -> plain(seen.face().confidence())),
        new Column("success", reading -> reading.seen().isPresent() ? "1" : "0"),
        Column.ofFace("face_x", seen -> plain(seen.face().box().x())),
        Column.ofFace("face_y", seen -> plain(seen.face().box().y())),
        Column.ofFace("face_width", seen -> plain(seen.face().box().width())),
        Column.ofFace("face_height", seen -> plain(seen.face().box().height())));
  }

  private static String plain(double value) {
    return Digits.of(value).toPlainString();
  }

  private static String decision(Scores scores, ActionUnit unit) {
    return scores.present(unit) ? "1" : "0";
  }
}

package affect4j.report;

import affect4j.face.Pose;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import affect4j.report.Detail.Extra;
import affect4j.report.Field.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The fields of our CSV and Parquet files, in their order. */
final class Fields {
  private static final int DECIMALS = 2;

  private Fields() {}

  /** The 45 of every file, and after them what {@code detail} asks for. */
  static List<Field> of(Detail detail) {
    List<Field> fields = scores();
    if (detail.has(Extra.LOGITS)) {
      logits(fields);
    }
    if (detail.has(Extra.POSE)) {
      angle(fields, "pitch", Pose::pitch);
      angle(fields, "yaw", Pose::yaw);
      angle(fields, "roll", Pose::roll);
    }
    if (detail.has(Extra.LANDMARKS)) {
      landmarks(fields, "x_", Point::x);
      landmarks(fields, "y_", Point::y);
    }
    return fields;
  }

  private static List<Field> scores() {
    List<Field> fields = new ArrayList<>(where());
    fields.add(Field.ofScores("valence", scores -> Digits.of(scores.valence())));
    fields.add(Field.ofScores("arousal", scores -> Digits.of(scores.arousal())));
    fields.add(Field.ofFace("expression", Kind.TEXT, seen -> seen.scores().expression().label()));
    for (Expression each : Expression.values()) {
      fields.add(Field.ofScores(each.label(), scores -> Digits.of(scores.probability(each))));
    }
    for (ActionUnit unit : ActionUnit.values()) {
      fields.add(
          Field.ofScores(
              unit + "_p",
              scores -> Digits.besides(scores.threshold(unit), scores.probability(unit))));
    }
    for (ActionUnit unit : ActionUnit.values()) {
      fields.add(Field.ofFace(unit + "_c", Kind.WHOLE, seen -> decision(seen.scores(), unit)));
    }
    return fields;
  }

  private static List<Field> where() {
    return List.of(
        Field.always("file", Kind.TEXT, reading -> reading.file()),
        Field.always("frame", Kind.WHOLE, reading -> reading.frame()),
        Field.ofFace("face_id", Kind.WHOLE, seen -> seen.id()),
        Field.always("timestamp", Kind.NUMBER, reading -> Digits.seconds(reading.timestamp())),
        Field.ofFace("confidence", Kind.NUMBER, seen -> Digits.of(seen.face().confidence())),
        Field.always("success", Kind.WHOLE, reading -> reading.seen().isPresent() ? 1 : 0),
        Field.ofFace("face_x", Kind.NUMBER, seen -> Digits.of(seen.face().box().x())),
        Field.ofFace("face_y", Kind.NUMBER, seen -> Digits.of(seen.face().box().y())),
        Field.ofFace("face_width", Kind.NUMBER, seen -> Digits.of(seen.face().box().width())),
        Field.ofFace("face_height", Kind.NUMBER, seen -> Digits.of(seen.face().box().height())));
  }

  private static void logits(List<Field> fields) {
    for (Expression each : Expression.values()) {
      fields.add(Field.ofScores("logit_" + each.label(), scores -> Digits.of(scores.logit(each))));
    }
    for (ActionUnit unit : ActionUnit.values()) {
      fields.add(Field.ofScores("logit_" + unit, scores -> Digits.of(scores.logit(unit))));
    }
  }

  private static void angle(List<Field> fields, String name, ToDoubleFunction<Pose> degrees) {
    fields.add(
        Field.measured(
            name,
            seen ->
                seen.face()
                    .pose()
                    .map(pose -> Digits.decimals(degrees.applyAsDouble(pose), DECIMALS))));
  }

  private static void landmarks(List<Field> fields, String name, ToDoubleFunction<Point> pixels) {
    for (int i = 0; i < Landmarks.COUNT; i++) {
      int point = i;
      fields.add(
          Field.measured(
              name + point,
              seen ->
                  seen.face()
                      .landmarks()
                      .map(
                          all -> Digits.decimals(pixels.applyAsDouble(all.get(point)), DECIMALS))));
    }
  }

  private static int decision(Scores scores, ActionUnit unit) {
    return scores.present(unit) ? 1 : 0;
  }
}

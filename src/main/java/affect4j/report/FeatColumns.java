package affect4j.report;

import affect4j.face.Face;
import affect4j.face.Pose;
import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.infer.Scores;
import affect4j.label.ActionUnit;
import affect4j.label.Expression;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import affect4j.report.Detail.Extra;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The columns of py-feat's Fex tables, version 1, of what is measured here. Cheong et al. 2023,
 * doi:10.1007/s42761-023-00191-4.
 *
 * <p>Its readers take every column with AU in its name for a unit, so that there are probabilities
 * and no decisions. What it has no name for in version 1 follows: {@code other}, and {@code
 * valence} and {@code arousal} as version 2 calls them.
 */
final class FeatColumns {
  private static final String MISSING = "NaN";

  /** In the order of its columns; {@code other} is ours. */
  private static final List<Expression> EMOTIONS =
      List.of(
          Expression.ANGER,
          Expression.DISGUST,
          Expression.FEAR,
          Expression.HAPPINESS,
          Expression.SADNESS,
          Expression.SURPRISE,
          Expression.NEUTRAL,
          Expression.OTHER);

  private FeatColumns() {}

  /**
   * The columns.
   *
   * @param frame what a reading's frame is called, counted from 0
   */
  static List<Column> of(Detail detail, Function<Reading, Integer> frame) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("frame", reading -> Integer.toString(frame.apply(reading))));
    columns.add(face("FaceRectX", found -> found.box().x()));
    columns.add(face("FaceRectY", found -> found.box().y()));
    columns.add(face("FaceRectWidth", found -> found.box().width()));
    columns.add(face("FaceRectHeight", found -> found.box().height()));
    columns.add(face("FaceScore", Face::confidence));
    if (detail.has(Extra.LANDMARKS)) {
      landmarks(columns, "x_", Point::x);
      landmarks(columns, "y_", Point::y);
    }
    for (ActionUnit unit : ActionUnit.values()) {
      columns.add(scores(unit.name(), scores -> besides(scores, unit)));
    }
    if (detail.has(Extra.POSE)) {
      columns.add(angle("Pitch", Pose::pitch));
      columns.add(angle("Roll", Pose::roll));
      columns.add(angle("Yaw", Pose::yaw));
    }
    for (Expression each : EMOTIONS) {
      columns.add(scores(each.label(), scores -> Digits.of(scores.probability(each))));
    }
    columns.add(scores("valence", scores -> Digits.of(scores.valence())));
    columns.add(scores("arousal", scores -> Digits.of(scores.arousal())));
    columns.add(new Column("input", Reading::file));
    if (detail.isSequence()) {
      columns.add(Column.ofFace("Identity", MISSING, seen -> "Person_" + seen.id()));
      columns.add(
          new Column("timestamp", reading -> Digits.seconds(reading.timestamp()).toPlainString()));
    }
    return columns;
  }

  private static BigDecimal besides(Scores scores, ActionUnit unit) {
    return Digits.besides(scores.threshold(unit), scores.probability(unit));
  }

  private static Column face(String name, ToDoubleFunction<Face> number) {
    return measured(name, seen -> Optional.of(Digits.of(number.applyAsDouble(seen.face()))));
  }

  private static Column scores(String name, Function<Scores, BigDecimal> number) {
    return measured(name, seen -> Optional.of(number.apply(seen.scores())));
  }

  private static Column angle(String name, ToDoubleFunction<Pose> degrees) {
    return measured(
        name, seen -> seen.face().pose().map(pose -> Digits.of(degrees.applyAsDouble(pose))));
  }

  private static void landmarks(List<Column> columns, String name, ToDoubleFunction<Point> pixels) {
    for (int i = 0; i < Landmarks.COUNT; i++) {
      int point = i;
      columns.add(
          measured(
              name + point,
              seen ->
                  seen.face()
                      .landmarks()
                      .map(all -> Digits.of(pixels.applyAsDouble(all.get(point))))));
    }
  }

  private static Column measured(String name, Function<Seen, Optional<BigDecimal>> number) {
    return Column.ofFace(
        name, MISSING, seen -> number.apply(seen).map(BigDecimal::toPlainString).orElse(MISSING));
  }
}

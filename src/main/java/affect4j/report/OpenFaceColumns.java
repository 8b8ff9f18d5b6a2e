package affect4j.report;

import affect4j.face.Pose;
import affect4j.infer.Reading;
import affect4j.infer.Reading.Seen;
import affect4j.label.ActionUnit;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import affect4j.report.Detail.Extra;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * OpenFace 2.2's columns, with its names, order and digits, of what is measured here. Baltrusaitis
 * et al. 2018, doi:10.1109/FG.2018.00019.
 *
 * <p>There is no translation of the head, no gaze, no landmark in space and no intensity of a unit
 * ({@code AU01_r}), for a probability is none. A frame without a face has zeros throughout.
 */
final class OpenFaceColumns {
  /** Those of the twelve that OpenFace decides on: all but AU24. */
  private static final List<ActionUnit> UNITS =
      Stream.of(ActionUnit.values()).filter(unit -> unit != ActionUnit.AU24).toList();

  private OpenFaceColumns() {}

  /** The columns, which differ between photos and sequences at their beginning. */
  static List<Column> of(Detail detail) {
    List<Column> columns = new ArrayList<>(detail.isSequence() ? sequence() : still());
    if (detail.has(Extra.POSE)) {
      columns.add(angle("pose_Rx", Pose::pitch));
      columns.add(angle("pose_Ry", Pose::yaw));
      columns.add(angle("pose_Rz", Pose::roll));
    }
    if (detail.has(Extra.LANDMARKS)) {
      landmarks(columns, "x_", Point::x);
      landmarks(columns, "y_", Point::y);
    }
    for (ActionUnit unit : UNITS) {
      columns.add(number(unit + "_c", 1, seen -> seen.scores().present(unit) ? 1 : 0));
    }
    return columns;
  }

  /** Whether OpenFace has a row for {@code reading}: of photos it writes faces and nothing else. */
  static boolean hasRow(Detail detail, Reading reading) {
    return detail.isSequence() || reading.seen().isPresent();
  }

  private static List<Column> still() {
    return List.of(face("face"), number("confidence", 3, seen -> seen.face().confidence()));
  }

  private static List<Column> sequence() {
    return List.of(
        new Column("frame", reading -> Integer.toString(reading.frame())),
        face("face_id"),
        new Column("timestamp", reading -> text(reading.timestamp(), 3)),
        number("confidence", 2, seen -> seen.face().confidence()),
        new Column("success", reading -> reading.seen().isPresent() ? "1" : "0"));
  }

  private static Column face(String name) {
    return Column.ofFace(name, "0", seen -> Integer.toString(seen.id()));
  }

  /** In radians. */
  private static Column angle(String name, ToDoubleFunction<Pose> degrees) {
    return measured(
        name,
        3,
        seen -> seen.face().pose().map(pose -> Math.toRadians(degrees.applyAsDouble(pose))));
  }

  private static void landmarks(List<Column> columns, String name, ToDoubleFunction<Point> pixels) {
    for (int i = 0; i < Landmarks.COUNT; i++) {
      int point = i;
      columns.add(
          measured(
              name + point,
              1,
              seen -> seen.face().landmarks().map(all -> pixels.applyAsDouble(all.get(point)))));
    }
  }

  private static Column number(String name, int decimals, ToDoubleFunction<Seen> value) {
    return measured(name, decimals, seen -> Optional.of(value.applyAsDouble(seen)));
  }

  /** Empty where a face was seen, but this was not measured of it. */
  private static Column measured(
      String name, int decimals, Function<Seen, Optional<Double>> value) {
    return Column.ofFace(
        name,
        text(0, decimals),
        seen -> value.apply(seen).map(number -> text(number, decimals)).orElse(""));
  }

  private static String text(double value, int decimals) {
    return Digits.decimals(value, decimals).toPlainString();
  }
}

package affect4j.sheet;

import affect4j.face.Pose;
import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that OpenFace wrote, of a video or a photo, of version 1 ({@code ", "} between the names,
 * no {@code face_id}) or 2. Gaze, landmarks in space and the model's parameters are not read.
 */
public final class OpenFaceTable {
  private final Cells cells;
  private final OpenFaceHeader header;

  private OpenFaceTable(Cells cells, OpenFaceHeader header) {
    this.cells = cells;
    this.header = header;
  }

  /**
   * Reads {@code path}.
   *
   * @throws IOException with file and line if it is none, or a row cannot be read
   */
  public static List<OpenFaceRow> read(Path path) throws IOException {
    Cells cells = Cells.open(path);
    if (!cells.next() || !OpenFaceHeader.isHere(cells)) {
      throw new IOException(
          path + ":1: OpenFace's header was wanted: frame, timestamp, confidence, success, ...");
    }
    return rows(cells, new OpenFaceHeader(cells));
  }

  /** The rows below {@code header}, at which {@code cells} is. */
  static List<OpenFaceRow> rows(Cells cells, OpenFaceHeader header) throws IOException {
    OpenFaceTable table = new OpenFaceTable(cells, header);
    List<OpenFaceRow> rows = new ArrayList<>();
    while (cells.next()) {
      rows.add(table.row());
    }
    return List.copyOf(rows);
  }

  private OpenFaceRow row() throws IOException {
    if (cells.count() != header.width) {
      throw cells.wrong(header.width + " values wanted, got " + cells.count());
    }
    boolean success = header.success < 0 || flag(header.success, "success");
    return new OpenFaceRow(
        cells.line(),
        whole(header.frame, "frame", 1),
        whole(header.face, "face_id", 0),
        header.timestamp < 0 ? 0 : cells.number(header.timestamp, "timestamp"),
        cells.number(header.confidence, "confidence"),
        success,
        success ? landmarks() : Optional.empty(),
        success ? pose() : Optional.empty(),
        success ? intensities() : Map.of(),
        success ? decisions() : Map.of());
  }

  private int whole(int cell, String name, int least) throws IOException {
    if (cell < 0) {
      return least;
    }
    double value = cells.number(cell, name);
    if (value != Math.rint(value) || value < least || value > Integer.MAX_VALUE) {
      throw cells.wrong(
          name + " must be a whole number from " + least + " on, got " + cells.text(cell));
    }
    return (int) value;
  }

  private boolean flag(int cell, String name) throws IOException {
    double value = cells.number(cell, name);
    if (value != 0 && value != 1) {
      throw cells.wrong(name + " must be 0 or 1, got " + cells.text(cell));
    }
    return value == 1;
  }

  /** Whether there are no such columns, or nothing is known of this face. */
  private boolean areEmpty(int[] some) {
    return Arrays.stream(some).allMatch(cells::isEmpty);
  }

  private Optional<Landmarks> landmarks() throws IOException {
    if (areEmpty(header.landmarks)) {
      return Optional.empty();
    }
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < Landmarks.COUNT; i++) {
      points.add(
          new Point(
              cells.number(header.landmarks[i], "x_" + i),
              cells.number(header.landmarks[Landmarks.COUNT + i], "y_" + i)));
    }
    return Optional.of(new Landmarks(points));
  }

  private Optional<Pose> pose() throws IOException {
    return areEmpty(header.pose)
        ? Optional.empty()
        : Optional.of(
            new Pose(
                Math.toDegrees(cells.number(header.pose[0], "pose_Rx")),
                Math.toDegrees(cells.number(header.pose[1], "pose_Ry")),
                Math.toDegrees(cells.number(header.pose[2], "pose_Rz"))));
  }

  private Map<String, Double> intensities() throws IOException {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> unit : header.intensities.entrySet()) {
      values.put(unit.getKey(), cells.number(unit.getValue(), unit.getKey() + "_r"));
    }
    return values;
  }

  private Map<String, Boolean> decisions() throws IOException {
    Map<String, Boolean> values = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> unit : header.decisions.entrySet()) {
      values.put(unit.getKey(), flag(unit.getValue(), unit.getKey() + "_c"));
    }
    return values;
  }
}

package affect4j.sheet;

import affect4j.label.ActionUnit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What OpenFace decided, as predictions or as labels. Frame 7 of {@code clip.csv} is the picture
 * {@code clip/00007.jpg}, as frames of videos are called; a photo has no name.
 */
final class OpenFaceSheet {
  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  private OpenFaceSheet() {}

  /** The sheet of the file whose header {@code cells} is at. */
  static Sheet of(Cells cells, Path path, Side side) throws IOException {
    OpenFaceHeader header = new OpenFaceHeader(cells);
    Set<ActionUnit> told = EnumSet.noneOf(ActionUnit.class);
    for (ActionUnit unit : UNITS) {
      if (header.decisions.containsKey(unit.name())) {
        told.add(unit);
      }
    }
    if (told.isEmpty()) {
      throw cells.wrong(
          "decisions on action units (AU01_c) were wanted in OpenFace's table, got "
              + (header.intensities.isEmpty() ? "no units" : "intensities (AU01_r) alone"));
    }
    List<OpenFaceRow> faces = OpenFaceTable.rows(cells, header);
    if (faces.isEmpty()) {
      throw new IOException(path + ": rows were wanted below the header, got none");
    }
    Rows rows = new Rows(faces.size(), 0, false, false);
    for (OpenFaceRow face : faces) {
      add(rows, face, header.frame < 0 ? "" : video(path), side);
    }
    Set<ActionUnit> untold = EnumSet.complementOf(EnumSet.copyOf(told));
    rows.untold = Set.copyOf(untold);
    return new Sheet(
        untold.isEmpty() ? "OpenFace" : "OpenFace, which does not tell " + words(untold),
        Map.of(0, path.toString()),
        rows,
        List.of(),
        Optional.empty(),
        new Sheet.Says(false, false, true),
        Sheet.Source.FILE);
  }

  private static void add(Rows rows, OpenFaceRow face, String video, Side side) {
    int row = rows.add();
    rows.lines[row] = face.line();
    if (!video.isEmpty()) {
      rows.names[row] = String.format(Locale.ROOT, "%s/%05d.jpg", video, face.frame());
      rows.frames[row] = face.frame();
    }
    for (int i = 0; face.success() && i < UNITS.size(); i++) {
      Boolean present = face.decisions().get(UNITS.get(i).name());
      double untold = side == Side.PREDICTIONS ? 0 : Double.NaN;
      rows.units[UNITS.size() * row + i] = present == null ? untold : present ? 1 : 0;
    }
  }

  private static String video(Path path) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String words(Set<ActionUnit> units) {
    return String.join(", ", units.stream().map(ActionUnit::name).toList());
  }
}

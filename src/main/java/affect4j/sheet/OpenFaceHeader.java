package affect4j.sheet;

import affect4j.label.Landmarks;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which column of OpenFace's table holds what; names differ by case there, x_0 and X_0. */
final class OpenFaceHeader {
  private static final List<String> SEQUENCE =
      List.of("frame", "timestamp", "confidence", "success");
  private static final List<String> STILL = List.of("face", "confidence");
  private static final Pattern UNIT = Pattern.compile("(AU\\d\\d)_([cr])");
  private static final Pattern OTHERS =
      Pattern.compile("AU\\d\\d_[cr]|pose_[TR][xyz]|[xyXYZ]_\\d+");

  final int width;
  final int frame;
  final int face;
  final int timestamp;
  final int confidence;
  final int success;

  /** 68 columns of x and 68 of y, or none. */
  final int[] landmarks;

  /** Three columns, or none. */
  final int[] pose;

  final Map<String, Integer> intensities = new LinkedHashMap<>();
  final Map<String, Integer> decisions = new LinkedHashMap<>();

  private final Map<String, Integer> columns = new HashMap<>();
  private final Cells cells;

  /** The header on the line that {@code cells} is at, which {@link #isHere}. */
  OpenFaceHeader(Cells cells) throws IOException {
    this.cells = cells;
    List<String> names = cells.all();
    width = names.size();
    for (int i = 0; i < width; i++) {
      if (columns.put(names.get(i), i) != null) {
        throw cells.wrong("two columns are called " + names.get(i));
      }
      Matcher unit = UNIT.matcher(names.get(i));
      if (unit.matches()) {
        (unit.group(2).equals("c") ? decisions : intensities).put(unit.group(1), i);
      }
    }
    frame = columns.getOrDefault("frame", -1);
    face = columns.getOrDefault(frame < 0 ? "face" : "face_id", -1);
    timestamp = columns.getOrDefault("timestamp", -1);
    confidence = all(List.of("confidence"))[0];
    success = columns.getOrDefault("success", -1);
    landmarks = any(names(List.of("x_", "y_")));
    pose = any(List.of("pose_Rx", "pose_Ry", "pose_Rz"));
  }

  /** Whether the line that {@code cells} is at is a header of OpenFace's, old or new. */
  static boolean isHere(Cells cells) {
    List<String> names = cells.all();
    boolean begins =
        names.size() > 2
            && (Collections.indexOfSubList(names, STILL) == 0
                || (names.get(0).equals(SEQUENCE.get(0)) && names.containsAll(SEQUENCE)));
    return begins && names.stream().anyMatch(name -> OTHERS.matcher(name).matches());
  }

  private static List<String> names(List<String> axes) {
    return axes.stream()
        .flatMap(axis -> IntStream.range(0, Landmarks.COUNT).mapToObj(i -> axis + i))
        .toList();
  }

  /** The columns of {@code wanted}; none where none is there. */
  private int[] any(List<String> wanted) throws IOException {
    return wanted.stream().anyMatch(columns::containsKey) ? all(wanted) : new int[0];
  }

  private int[] all(List<String> wanted) throws IOException {
    for (String name : wanted) {
      if (!columns.containsKey(name)) {
        throw cells.wrong("a column " + name + " was wanted too, as OpenFace writes it");
      }
    }
    return wanted.stream().mapToInt(name -> columns.getOrDefault(name, -1)).toArray();
  }
}

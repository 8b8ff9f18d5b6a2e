package affect4j.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds a file against the list of its challenge. */
final class SubmissionCheck {
  private final Submission wanted;
  private final Cells cells;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  SubmissionCheck(Submission wanted, Path file) throws IOException {
    this.wanted = wanted;
    this.cells = Cells.open(file);
  }

  List<String> problems() throws IOException {
    String header = cells.next() ? String.join(",", cells.all()).toLowerCase(Locale.ROOT) : "";
    if (!header.equals(wanted.kind().header())) {
      problems.add(
          cells.file() + ":1: the header " + wanted.kind().header() + " was wanted, got " + header);
      return problems;
    }
    Map<String, Integer> listed = new HashMap<>();
    wanted.names().forEach(name -> listed.put(name, listed.size()));
    int last = -1;
    while (cells.next()) {
      String name = cells.text(0);
      Integer place = listed.get(name);
      Integer before = seen.put(name, cells.line());
      if (before != null) {
        wrong(name + " came before, at line " + before);
      } else if (place == null) {
        wrong(name + " is not listed");
      } else if (place < last) {
        wrong(name + " stands behind " + wanted.names().get(last) + ", and is listed before it");
      }
      last = place == null ? last : Math.max(last, place);
      values();
    }
    for (String name : wanted.names()) {
      if (!seen.containsKey(name)) {
        problems.add(cells.file() + ": " + name + " is listed and has no row");
      }
    }
    return problems;
  }

  private void wrong(String why) {
    problems.add(cells.where() + ": " + why);
  }

  private void values() {
    int width = wanted.kind() == Submission.Kind.MTL ? 16 : 2;
    if (cells.count() != width) {
      wrong(width + " values wanted, got " + cells.count());
      return;
    }
    try {
      int classes = wanted.kind().classes().classes().size();
      int expression = width == 2 ? 1 : 3;
      if (width > 2) {
        within(1, "valence");
        within(2, "arousal");
      }
      Side.PREDICTIONS.index(cells, expression, 0, classes);
      for (int cell = expression + 1; cell < width; cell++) {
        String text = cells.text(cell);
        if (!text.equals("0") && !text.equals("1")) {
          wrong("value " + (cell + 1) + ", a unit, must be 0 or 1, got " + text);
          return;
        }
      }
    } catch (IOException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
  }

  private void within(int cell, String name) throws IOException {
    if (!(Math.abs(cells.number(cell, name)) <= 1)) {
      throw cells.wrong(name + " must be in [-1, 1], got " + cells.text(cell));
    }
  }
}

package affect4j.sheet;

import affect4j.data.Spellings;
import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which cell of a line holds what, in the formats that are known; told apart by their content. */
final class Layout {
  private static final String MTL = "image,valence,arousal,expression,aus";
  private static final String LSD = "image,expression";

  /** What the tables of evaluate begin with. */
  private static final String EVALUATION = "name,group,frame,";

  /** What the CSV of analyze begins with. */
  private static final String ANALYSIS =
      "file,frame,face_id,timestamp,confidence,success,face_x,face_y,face_width,face_height,"
          + "valence,arousal,expression,";

  private static final List<ActionUnit> UNITS = List.of(ActionUnit.values());

  /** What it is, for people. */
  final String form;

  /** Cells of a line. */
  final int width;

  int name = -1;
  int group = -1;
  int frame = -1;
  int success = -1;
  int valence = -1;
  int arousal = -1;
  int expression = -1;
  int[] units = {};
  int[] decisions = {};

  /** Expressions that have a number each, and its cell. */
  List<Emotion> emotions = List.of();

  int[] emotionCells = {};

  /** The expressions as the file counts them, from {@code first}; empty where they are named. */
  List<Emotion> order = List.of();

  int first;

  /** Whether there are no names of expressions among the numbers. */
  boolean alwaysCounted;

  Sheet.Source source = Sheet.Source.FILE;

  /** Whether we wrote the file, so that valence and arousal are on our scale however large. */
  boolean ours;

  /** The classes that the format itself fixes. */
  Optional<ExpressionSet> classes = Optional.empty();

  private Layout(String form, int width) {
    this.form = form;
    this.width = width;
  }

  /** The layout of a file whose first line below its {@code header} is {@code cells}. */
  static Layout of(Header header, Cells cells, Side side, Told told) throws IOException {
    if (header.is(MTL)) {
      return multiTask();
    }
    boolean counted = told.classes().isEmpty() && header.is(LSD) && isIndex(cells, 1);
    if (counted) {
      return synthetic();
    }
    int named = header.name() < 0 ? 0 : 1;
    boolean onlyEmotions = header.emotions().size() == header.names().size() - named;
    if (onlyEmotions && !header.emotions().isEmpty() && cells.count() == 1 + named) {
      return indexed(header);
    }
    return table(header, cells, side, told);
  }

  private static Layout multiTask() {
    Layout layout = new Layout("multi-task challenge (s-Aff-Wild2)", 4 + UNITS.size());
    layout.name = 0;
    layout.valence = 1;
    layout.arousal = 2;
    layout.expression = 3;
    layout.units = IntStream.range(4, 4 + UNITS.size()).toArray();
    layout.alwaysCounted = true;
    layout.counted(ExpressionSet.AFF_WILD2);
    return layout;
  }

  private static Layout synthetic() {
    Layout layout = new Layout("challenge of synthetic data (LSD)", 2);
    layout.name = 0;
    layout.expression = 1;
    layout.alwaysCounted = true;
    layout.counted(ExpressionSet.LSD);
    return layout;
  }

  private static Layout indexed(Header header) {
    int width = header.name() < 0 ? 1 : 2;
    Layout layout = new Layout("expressions counted as the header names them", width);
    layout.name = width - 2;
    layout.expression = width - 1;
    layout.alwaysCounted = true;
    layout.order = header.emotions();
    layout.classes = Classes.equal(header.emotions());
    return layout;
  }

  private static Layout table(Header header, Cells cells, Side side, Told told) throws IOException {
    Layout layout = new Layout("columns by name", header.names().size());
    layout.ours = header.begins(EVALUATION) || header.begins(ANALYSIS);
    if (header.begins(EVALUATION)) {
      layout.source = Sheet.Source.EVALUATION;
    }
    layout.name = header.name();
    layout.group = header.group();
    layout.frame = header.column("frame");
    layout.success = header.column("success");
    layout.valence = header.column("valence");
    layout.arousal = header.column("arousal");
    layout.expression = header.column("expression");
    layout.emotions = header.emotions();
    layout.emotionCells = header.emotionColumns();
    layout.units = header.units();
    layout.decisions = header.decisions();
    if (layout.emotions.isEmpty() && layout.expression >= 0) {
      layout.told(told);
    }
    layout.refuseIncomplete(header, cells.file(), side);
    return layout;
  }

  private void counted(ExpressionSet set) {
    order = set.classes();
    classes = Optional.of(set);
  }

  private void told(Told told) {
    told.classes().ifPresent(this::counted);
    first = told.classes().filter(set -> set == ExpressionSet.RAF_DB).isPresent() ? 1 : 0;
  }

  private void refuseIncomplete(Header header, String file, Side side) throws IOException {
    String got = ", got " + String.join(", ", header.names());
    if (valence < 0 != arousal < 0) {
      String lacks = valence < 0 ? "valence" : "arousal";
      throw new IOException(file + ":1: a column " + lacks + " was wanted too" + got);
    }
    List<ActionUnit> missing =
        IntStream.range(0, units.length).filter(i -> units[i] < 0).mapToObj(UNITS::get).toList();
    if (side == Side.PREDICTIONS && !missing.isEmpty() && says(units)) {
      throw new IOException(
          file + ":1: all twelve action units are wanted, there is no " + missing.get(0));
    }
    if (valence < 0 && expression < 0 && emotions.isEmpty() && !says(units)) {
      throw new IOException(
          file
              + ":1: columns valence and arousal, expression, expressions by name or AU01 to AU26"
              + " were wanted"
              + got);
    }
  }

  /** Whether a cell is no name of an expression. */
  private static boolean isIndex(Cells cells, int cell) {
    return cells.count() > cell
        && !cells.isEmpty(cell)
        && Spellings.emotion(cells.text(cell)).isEmpty();
  }

  static boolean says(int[] columns) {
    for (int column : columns) {
      if (column >= 0) {
        return true;
      }
    }
    return false;
  }
}

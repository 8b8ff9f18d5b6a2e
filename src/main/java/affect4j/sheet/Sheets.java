package affect4j.sheet;

import affect4j.data.Split;
import affect4j.data.Votes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads files of predictions and of labels, whatever their format; docs/formats.md lists them. */
public final class Sheets {
  /** What may be of a video in a folder of such; what tells people of the folder is not. */
  private static final Pattern TEXT =
      Pattern.compile("(?!(?i:readme|licen[cs]e|notice|changelog)\\b)[^.].*\\.txt");

  /** A file whose header is read, at its first row. */
  private record Opened(Cells cells, String header, int headerLine, Layout layout) {}

  private Sheets() {}

  /** What {@code path} says that faces are; every row must say all that its columns promise. */
  public static Sheet predictions(Path path, Told told) throws IOException {
    return isFolderOfVideos(path)
        ? videos(path, Side.PREDICTIONS, told)
        : file(path, Side.PREDICTIONS, told);
  }

  /**
   * What is true of faces: from a file, a folder of a file for each video, or a data set.
   *
   * @param split of a data set; without effect otherwise
   * @param votes what becomes of several people's votes on a face of a data set
   */
  public static Sheet labels(Path path, Told told, Split split, Votes votes) throws IOException {
    if (isFolderOfVideos(path)) {
      return videos(path, Side.LABELS, told);
    }
    return Files.isDirectory(path) || path.toString().toLowerCase(Locale.ROOT).endsWith(".tar")
        ? LabelledSet.open(path, split, votes)
        : file(path, Side.LABELS, told);
  }

  private static Sheet file(Path path, Side side, Told told) throws IOException {
    Cells cells = atHeader(path);
    if (OpenFaceHeader.isHere(cells)) {
      return OpenFaceSheet.of(cells, path, side);
    }
    Opened file = opened(cells, side, told);
    Optional<Rows> parts = Parts.rows(file.cells, file.layout, side);
    Rows rows = parts.orElseGet(() -> Filler.rows(file.layout, file.cells));
    if (parts.isEmpty()) {
      fill(file.cells, file.layout, side, rows);
    }
    if (file.layout.name < 0 && file.layout.width == 1) {
      refuseBlank(file, rows);
    }
    return sheet(file.layout, rows, Map.of(0, path.toString()));
  }

  /** Rows of one value and no name go by their order, which a blank line would shift. */
  private static void refuseBlank(Opened file, Rows rows) throws IOException {
    for (int row = 0; row < rows.size; row++) {
      int line = file.headerLine + 1 + row;
      if (rows.lines[row] != line) {
        throw new IOException(
            file.cells.file() + ":" + line + ": a value was wanted on every line, got nothing");
      }
    }
  }

  private static Cells atHeader(Path path) throws IOException {
    Cells cells = Cells.open(path);
    if (!cells.next()) {
      throw new IOException(cells.file() + ": a header was wanted, got nothing");
    }
    return cells;
  }

  private static Opened opened(Cells cells, Side side, Told told) throws IOException {
    Header header = new Header(cells);
    int line = cells.line();
    if (!cells.next()) {
      throw new IOException(cells.file() + ": rows were wanted below the header, got none");
    }
    Layout layout = Layout.of(header, cells, side, told);
    return new Opened(cells, String.join(",", header.names()), line, layout);
  }

  private static void fill(Cells cells, Layout layout, Side side, Rows rows) throws IOException {
    Filler filler = new Filler(layout, side, rows);
    do {
      filler.take(cells);
    } while (cells.next());
  }

  private static Sheet sheet(Layout layout, Rows rows, Map<Integer, String> files) {
    Sheet.Says says =
        new Sheet.Says(
            layout.valence >= 0,
            layout.expression >= 0 || !layout.emotions.isEmpty(),
            Layout.says(layout.units));
    return new Sheet(
        layout.form, files, rows, layout.emotions, layout.classes, says, layout.source);
  }

  /** A folder of .txt files without names of pictures: line k is frame k of the video. */
  private static boolean isFolderOfVideos(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    for (Path text : texts(path)) {
      if (isOfVideo(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfVideo(Path text) {
    try {
      Cells cells = Cells.open(text);
      return cells.next() && new Header(cells).isOfVideo();
    } catch (IOException e) {
      return false; // Some other text; whether it may lie there is seen when all are read.
    }
  }

  private static List<Path> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> TEXT.matcher(String.valueOf(file.getFileName())).matches())
          .sorted()
          .toList();
    }
  }

  private static Sheet videos(Path folder, Side side, Told told) throws IOException {
    List<Path> texts = texts(folder);
    Opened first = opened(atHeader(texts.get(0)), side, told);
    Rows rows = Filler.rows(first.layout, first.cells);
    Map<Integer, String> files = new LinkedHashMap<>();
    for (Path text : texts) {
      Opened file = opened(atHeader(text), side, told);
      refuseOther(file, first);
      files.put(rows.size, text.toString());
      add(file, side, rows, String.valueOf(text.getFileName()));
    }
    return sheet(first.layout, rows, files);
  }

  private static void refuseOther(Opened file, Opened first) throws IOException {
    String as = " as in " + first.cells.file();
    if (!file.header.equals(first.header)) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s:%d: the header %s was wanted,%s, got %s",
              file.cells.file(),
              file.headerLine,
              first.header,
              as,
              file.header));
    }
    if (!file.layout.form.equals(first.layout.form)) {
      throw file.cells.wrong(first.layout.width + " values were wanted," + as);
    }
  }

  /** Frames go by their lines: one that is blank is a frame of which nothing is known. */
  private static void add(Opened file, Side side, Rows rows, String name) throws IOException {
    int before = rows.size;
    fill(file.cells, file.layout, side, rows);
    String video = name.substring(0, name.length() - ".txt".length());
    for (int row = before; row < rows.size; row++) {
      rows.frames[row] = rows.lines[row] - file.headerLine;
      rows.names[row] = String.format(Locale.ROOT, "%s/%05d.jpg", video, rows.frames[row]);
    }
  }
}

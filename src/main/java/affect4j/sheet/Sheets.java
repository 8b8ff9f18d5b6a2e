package affect4j.sheet;

import affect4j.data.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads files of predictions and of labels, whatever their format; docs/formats.md lists them. */
public final class Sheets {
  private static final int ROOM = 1024;

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
   */
  public static Sheet labels(Path path, Told told, Split split) throws IOException {
    if (isFolderOfVideos(path)) {
      return videos(path, Side.LABELS, told);
    }
    return Files.isDirectory(path) || path.toString().toLowerCase(Locale.ROOT).endsWith(".tar")
        ? LabelledSet.open(path, split)
        : file(path, Side.LABELS, told);
  }

  private static Sheet file(Path path, Side side, Told told) throws IOException {
    Cells cells = Cells.open(path);
    Layout layout = layout(cells, side, told);
    Rows rows = Filler.rows(layout, cells);
    fill(cells, layout, side, rows);
    return sheet(layout, rows, Map.of(0, path.toString()));
  }

  private static Layout layout(Cells cells, Side side, Told told) throws IOException {
    if (!cells.next()) {
      throw new IOException(cells.file() + ": a header was wanted, got nothing");
    }
    Header header = new Header(cells);
    if (!cells.next()) {
      throw new IOException(cells.file() + ": rows were wanted below the header, got none");
    }
    return Layout.of(header, cells, side, told);
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
      Cells cells = Cells.open(text);
      return cells.next() && new Header(cells).isOfVideo();
    }
    return false;
  }

  private static List<Path> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static Sheet videos(Path folder, Side side, Told told) throws IOException {
    List<Layout> layouts = new ArrayList<>();
    Map<Integer, String> files = new LinkedHashMap<>();
    Rows rows = new Rows(ROOM, 0, false, false);
    for (Path text : texts(folder)) {
      int before = rows.size;
      Cells cells = Cells.open(text);
      Layout layout = layout(cells, side, told);
      if (!layouts.isEmpty() && !layouts.get(0).form.equals(layout.form)) {
        throw new IOException(text + ":1: a header as in the other files was wanted");
      }
      layouts.add(layout);
      files.put(before, text.toString());
      fill(cells, layout, side, rows);
      String file = String.valueOf(text.getFileName());
      String video = file.substring(0, file.length() - ".txt".length());
      for (int row = before; row < rows.size; row++) {
        rows.frames[row] = row - before + 1;
        rows.names[row] = String.format(Locale.ROOT, "%s/%05d.jpg", video, row - before + 1);
      }
    }
    return sheet(layouts.get(0), rows, files);
  }
}

package affect4j.data;

import affect4j.label.Landmarks;
import affect4j.label.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Faces with 68 landmarks in tables of their own for each split: {@code file}, {@code person}, and
 * {@code x0}, {@code y0} to {@code x67}, {@code y67} in pixels. The group is the person.
 *
 * <p>A table may name a file again, with other landmarks, where an archive holds several of that
 * name: rows and files then belong together in their order. Where fewer files are there than rows,
 * as when the archive was unpacked, the last row of a name is that of the last file.
 */
final class Landmarks68 implements Reader {
  private static final List<String> COLUMNS =
      Stream.concat(
              Stream.of("file", "person"),
              IntStream.range(0, Landmarks.COUNT).boxed().flatMap(i -> Stream.of("x" + i, "y" + i)))
          .toList();

  @Override
  public String kind() {
    return "landmarks68";
  }

  @Override
  public String wants() {
    return "train.csv or valid.csv with columns file, person, x0, y0 to x67, y67";
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    for (PictureSource table : Tables.of(tree).keySet()) {
      if (Csv.header(table).equals(COLUMNS)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    for (Map.Entry<PictureSource, Split> table : Tables.of(tree).entrySet()) {
      Map<String, List<Row>> rows = new HashMap<>();
      List<String> names = new ArrayList<>();
      try (Csv csv = Csv.open(table.getKey())) {
        csv.refuseWithout(COLUMNS);
        for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
          String name = row.get().wanted("file");
          rows.computeIfAbsent(name, none -> new ArrayList<>()).add(row.get());
          names.add(name);
        }
      }
      for (String name : names.stream().distinct().toList()) {
        add(set, table.getValue(), name, rows.getOrDefault(name, List.of()), tree.all(name));
      }
    }
    return set.done(kind());
  }

  private static void add(
      Gathering set, Split split, String name, List<Row> rows, List<PictureSource> files)
      throws IOException {
    if (files.isEmpty()) {
      set.addListed(split, name, name, Labels.NONE, name); // Counts it as missing.
      return;
    }
    int pairs = Math.min(rows.size(), files.size());
    for (int i = 0; i < pairs; i++) {
      Row row = rows.get(rows.size() - pairs + i);
      PictureSource file = files.get(files.size() - pairs + i);
      String own = i == pairs - 1 ? name : name + "#" + (i + 1);
      set.add(split, new Sample(own, file, Labels.of(landmarks(row)), row.text("person")));
    }
    if (rows.size() > pairs) {
      set.note(row(rows) + ": " + name + " has " + pairs + " files; the last rows count");
    }
  }

  private static String row(List<Row> rows) {
    return rows.get(0).where();
  }

  private static Landmarks landmarks(Row row) throws IOException {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < Landmarks.COUNT; i++) {
      points.add(new Point(coordinate(row, "x" + i), coordinate(row, "y" + i)));
    }
    return new Landmarks(points);
  }

  private static double coordinate(Row row, String column) throws IOException {
    return row.number(column).orElseThrow(() -> row.wrong(column + " is empty"));
  }
}

package affect4j.data;

import affect4j.label.Emotion;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables with columns that are called by what they hold: {@code image} (or file, path), from the
 * table's folder; and any of {@code valence}, {@code arousal}, {@code expression} by name, {@code
 * AU01} to {@code AU26} (or AU1), {@code group} (or subject, person, video) and {@code split}.
 * Columns called by two emotions or more hold their shares or votes, which go before a name: so a
 * table of {@code analyze} is one to learn from. A cell is empty where nothing is known. A face
 * without a split is of that which its table is named by, or else for training.
 */
final class CsvFaces implements Reader {
  private static final Pattern FILM = Pattern.compile("(?i)\\.(mp4|m4v|mov|avi|mkv|webm)$");

  @Override
  public String kind() {
    return "csv";
  }

  @Override
  public String wants() {
    return "a .csv with a column image, file or path";
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    for (PictureSource table : tables(tree).keySet()) {
      if (FaceColumns.of(Csv.header(table)).hasImages()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    int faceless = 0;
    for (Map.Entry<PictureSource, Split> table : tables(tree).entrySet()) {
      try (Csv csv = Csv.open(table.getKey())) {
        FaceColumns columns = FaceColumns.of(csv.columns());
        if (!columns.hasImages()) {
          throw csv.refused("a column image was wanted, got " + String.join(", ", csv.columns()));
        }
        for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
          if (columns.faceless(row.get())) {
            faceless++;
          } else {
            face(set, columns, row.get(), table.getValue());
          }
        }
        columns
            .unread()
            .ifPresent(names -> set.note(Tree.last(table.getKey().name()) + ": " + names));
      }
    }
    if (faceless > 0) {
      set.note(faceless + " rows without a face (success 0): left out");
    }
    return set.done(kind());
  }

  /** Those named as splits are; or else the only one. */
  private static Map<PictureSource, Split> tables(Tree tree) throws IOException {
    Map<PictureSource, Split> tables = new LinkedHashMap<>(Tables.of(tree));
    List<String> all = tree.files("").stream().filter(name -> name.endsWith(".csv")).toList();
    if (tables.isEmpty() && all.size() == 1) {
      tables.put(tree.file(all.get(0)).orElseThrow(), Split.TRAIN);
    }
    return tables;
  }

  private static void face(Gathering set, FaceColumns columns, Row row, Split split)
      throws IOException {
    Labels labels =
        row.labels(
            columns.number(row, "valence"),
            columns.number(row, "arousal"),
            expression(row, columns),
            row.units(columns.units()));
    String name = row.wanted(columns.image());
    if (FILM.matcher(name).find()) {
      throw row.wrong("a picture wanted, got " + name + "; analyze --crops makes pictures of it");
    }
    String group = row.text(columns.group());
    String said = row.text(columns.name("split"));
    Split own =
        said.isEmpty()
            ? split
            : Split.named(said)
                .orElseThrow(() -> row.wrong("split must be train, valid or test, got " + said));
    String id = row.text(columns.name("face_id")); // Of several faces in one picture.
    String face = id.isEmpty() || id.equals("0") ? name : name + "#" + id;
    set.addListed(own, face, name, labels, group.isEmpty() ? name : group, row);
  }

  private static Map<Emotion, Double> expression(Row row, FaceColumns columns) throws IOException {
    Map<Emotion, Double> shares = row.shares(columns.emotions());
    String name = row.text(columns.name("expression"));
    if (!shares.isEmpty() || name.isEmpty()) {
      return shares;
    }
    Optional<Emotion> emotion = Spellings.emotion(name);
    if (emotion.isEmpty()) {
      throw row.wrong("expression must be one of " + Spellings.known() + ", got " + name);
    }
    return Map.of(emotion.get(), 1.0);
  }
}

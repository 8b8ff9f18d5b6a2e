package affect4j.data;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tables with columns that are called by what they hold: {@code image} (or file, path), from the
 * table's folder; and any of {@code valence}, {@code arousal}, {@code expression} by name, {@code
 * AU01} to {@code AU26} (or AU1), {@code group} (or subject, person, video) and {@code split}. A
 * cell is empty where nothing is known. A face without a split is of that which its table is named
 * by, or else for training.
 */
final class CsvFaces implements Reader {
  private static final List<String> IMAGE = List.of("image", "file", "path");
  private static final List<String> GROUP = List.of("group", "subject", "person", "video");
  private static final int NAMED = 8;

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
      if (Columns.of(Csv.header(table)).has(IMAGE)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    for (Map.Entry<PictureSource, Split> table : tables(tree).entrySet()) {
      try (Csv csv = Csv.open(table.getKey())) {
        Columns columns = Columns.of(csv.columns());
        if (!columns.has(IMAGE)) {
          throw csv.refused("a column image was wanted, got " + String.join(", ", csv.columns()));
        }
        for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
          face(set, columns, row.get(), table.getValue());
        }
        columns
            .unread()
            .ifPresent(names -> set.note(Tree.last(table.getKey().name()) + ": " + names));
      }
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

  private static void face(Gathering set, Columns columns, Row row, Split split)
      throws IOException {
    Labels labels =
        row.labels(
            row.number(columns.name("valence")),
            row.number(columns.name("arousal")),
            expression(row, row.text(columns.name("expression"))),
            row.units(columns.units()));
    String name = row.wanted(columns.first(IMAGE));
    String group = row.text(columns.first(GROUP));
    String said = row.text(columns.name("split"));
    Split own =
        said.isEmpty()
            ? split
            : Split.named(said)
                .orElseThrow(() -> row.wrong("split must be train, valid or test, got " + said));
    set.addListed(own, name, name, labels, group.isEmpty() ? name : group);
  }

  private static Map<Emotion, Double> expression(Row row, String name) throws IOException {
    if (name.isEmpty()) {
      return Map.of();
    }
    Optional<Emotion> emotion = Spellings.emotion(name);
    if (emotion.isEmpty()) {
      throw row.wrong("expression must be one of " + Spellings.known() + ", got " + name);
    }
    return Map.of(emotion.get(), 1.0);
  }

  /** What each column of a header is, by names in lower case. */
  private record Columns(Map<String, String> names, Map<ActionUnit, String> units) {
    static Columns of(List<String> header) {
      Map<String, String> names = new LinkedHashMap<>();
      header.forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
      Map<ActionUnit, String> units = new EnumMap<>(ActionUnit.class);
      for (ActionUnit unit : ActionUnit.values()) {
        String padded = unit.name().toLowerCase(Locale.ROOT);
        String column = names.getOrDefault(padded, names.get(padded.replace("au0", "au")));
        if (column != null) {
          units.put(unit, column);
        }
      }
      return new Columns(names, units);
    }

    boolean has(List<String> any) {
      return any.stream().anyMatch(names::containsKey);
    }

    /** The column as the header spells it; nothing is called by an empty name. */
    String name(String name) {
      return names.getOrDefault(name, "");
    }

    String first(List<String> any) {
      return any.stream().filter(names::containsKey).findFirst().map(this::name).orElse("");
    }

    /** Which columns were not read, in one line. */
    Optional<String> unread() {
      Set<String> read = new HashSet<>(units.values());
      read.addAll(List.of(name("valence"), name("arousal"), name("expression"), name("split")));
      read.addAll(List.of(first(IMAGE), first(GROUP)));
      List<String> unread = new ArrayList<>(names.values());
      unread.removeAll(read);
      String more = unread.size() > NAMED ? " and " + (unread.size() - NAMED) + " more" : "";
      String shown = String.join(", ", unread.subList(0, Math.min(NAMED, unread.size())));
      return unread.isEmpty() ? Optional.empty() : Optional.of("not read: " + shown + more);
    }
  }
}

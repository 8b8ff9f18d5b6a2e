package affect4j.data;

import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * DiffusionFER: generated faces with the valence, arousal and expression that they were asked to
 * show, in tables of their own for each split; expressions are numbered as AffectNet's first seven.
 */
final class DiffusionFer implements Reader {
  private static final List<String> COLUMNS = List.of("file", "valence", "arousal", "expression");
  private static final Numbered CLASSES = new Numbered(ExpressionSet.AFFECT_NET_7.classes(), 0);

  @Override
  public String kind() {
    return "diffusionfer";
  }

  @Override
  public String wants() {
    return "train.csv or valid.csv with columns " + COLUMNS + ", expressions by number";
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    for (PictureSource table : Tables.of(tree).keySet()) {
      try (Csv csv = Csv.open(table)) {
        boolean same = csv.columns().equals(COLUMNS);
        Optional<Row> first = same ? csv.next() : Optional.empty();
        if (first.isPresent() && first.get().text("expression").matches("\\d+")) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    for (Map.Entry<PictureSource, Split> table : Tables.of(tree).entrySet()) {
      try (Csv csv = Csv.open(table.getKey())) {
        csv.refuseWithout(COLUMNS);
        for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
          String name = row.get().wanted("file");
          set.addListed(table.getValue(), name, name, labels(row.get()), name);
        }
      }
    }
    return set.done(kind(), CLASSES.classes());
  }

  private static Labels labels(Row row) throws IOException {
    int code =
        row.whole("expression", CLASSES.range(), c -> !CLASSES.label(c).isEmpty())
            .orElseThrow(() -> row.wrong("expression is empty"));
    Map<Emotion, Double> expression = CLASSES.label(code);
    return row.labels(row.number("valence"), row.number("arousal"), expression, Map.of());
  }
}

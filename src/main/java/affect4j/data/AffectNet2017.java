package affect4j.data;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AffectNet's release of 2017: {@code training.csv} and {@code validation.csv} with the path of
 * each picture, and the box of its face, which is what is shown of it.
 */
final class AffectNet2017 implements Reader {
  private static final Map<Split, String> LISTS =
      Map.of(Split.TRAIN, "training.csv", Split.VALID, "validation.csv");
  private static final String IMAGE = "subDirectory_filePath";
  private static final List<String> PLACES =
      List.of("", "Manually_Annotated_Images", "Manually_Annotated/Manually_Annotated_Images");

  @Override
  public String kind() {
    return "affectnet-2017";
  }

  @Override
  public String wants() {
    return "training.csv or validation.csv with a column " + IMAGE;
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    for (String list : LISTS.values()) {
      Optional<PictureSource> file = tree.file(list);
      if (file.isPresent() && Csv.header(file.get()).contains(IMAGE)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    for (Split split : List.of(Split.TRAIN, Split.VALID)) {
      Optional<PictureSource> list = tree.file(LISTS.getOrDefault(split, ""));
      if (list.isPresent()) {
        read(set, tree, split, list.get());
      }
    }
    return set.done(kind(), AffectNet.CLASSES.classes());
  }

  private static void read(Gathering set, Tree tree, Split split, PictureSource list)
      throws IOException {
    try (Csv csv = Csv.open(list)) {
      csv.refuseWithout(List.of(IMAGE, "expression", "valence", "arousal"));
      for (Optional<Row> row = csv.next(); row.isPresent(); row = csv.next()) {
        String name = row.get().wanted(IMAGE);
        set.addListed(split, name, file(tree, name), AffectNet.labels(row.get()), name, row.get());
      }
    }
  }

  private static String file(Tree tree, String name) {
    return PLACES.stream()
        .map(place -> Tree.join(place, name))
        .filter(tree::has)
        .findFirst()
        .orElse(name);
  }
}

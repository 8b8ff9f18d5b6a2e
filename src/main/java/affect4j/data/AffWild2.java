package affect4j.data;

import affect4j.label.ActionUnit;
import affect4j.label.Emotion;
import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * s-Aff-Wild2, as the challenge of multi-task learning released it: lists of a name and fifteen
 * labels beside the folders of its videos. Kollias 2022, arXiv:2207.01138.
 *
 * <p>A header of five names stands over sixteen values. Valence and arousal of -5 are not known, no
 * more than an expression or a unit of -1.
 */
final class AffWild2 implements Reader {
  private static final Map<Split, String> LISTS =
      new EnumMap<>(
          Map.of(
              Split.TRAIN, "training_set_annotations.txt",
              Split.VALID, "validation_set_annotations.txt",
              Split.TEST, "MTL_Challenge_test_set_release.txt"));
  private static final String HEADER = "image,valence,arousal,expression,aus";
  private static final String PICTURES = "cropped_aligned";
  private static final String TEST_PICTURES = "mtl_test_data/cropped_aligned";
  private static final double MISSING = -5;

  private static final Map<String, Integer> COLUMNS = new HashMap<>();
  private static final Map<ActionUnit, String> UNITS = new EnumMap<>(ActionUnit.class);

  static {
    for (String name : List.of("image", "valence", "arousal", "expression")) {
      COLUMNS.put(name, COLUMNS.size());
    }
    for (ActionUnit unit : ActionUnit.values()) {
      COLUMNS.put(unit.name(), COLUMNS.size());
      UNITS.put(unit, unit.name());
    }
  }

  @Override
  public String kind() {
    return "s-aff-wild2";
  }

  @Override
  public String wants() {
    return String.join(" or ", LISTS.values());
  }

  @Override
  public boolean recognises(Tree tree) {
    return LISTS.values().stream().anyMatch(tree::has);
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    String pictures = pictures(tree);
    String tested = tree.folders("mtl_test_data").contains(PICTURES) ? TEST_PICTURES : pictures;
    for (Map.Entry<Split, String> list : LISTS.entrySet()) {
      Optional<PictureSource> file = tree.file(list.getValue());
      if (file.isPresent() && list.getKey() == Split.TEST) {
        Lines.each(
            file.get(),
            (where, line, text) -> test(set, tested, list.getValue(), where, line, text));
      } else if (file.isPresent()) {
        Lines.each(
            file.get(),
            (where, line, text) -> face(set, list.getKey(), pictures, where, line, text));
      }
    }
    return set.done(kind(), ExpressionSet.AFF_WILD2.classes());
  }

  /** Beside the lists, or one folder below. */
  private static String pictures(Tree tree) throws IOException {
    if (tree.folders("").contains(PICTURES)) {
      return PICTURES;
    }
    for (String folder : tree.folders("")) {
      if (!folder.equals("mtl_test_data") && tree.folders(folder).contains(PICTURES)) {
        return Tree.join(folder, PICTURES);
      }
    }
    return "";
  }

  private static void face(
      Gathering set, Split split, String pictures, String where, int line, String text)
      throws IOException {
    if (line == 1) {
      refuseOtherHeader(where, text);
      return;
    }
    Row row = Row.of(where, COLUMNS, List.of(text.split(",", -1)));
    Labels labels =
        row.labels(
            row.number("valence", MISSING),
            row.number("arousal", MISSING),
            expression(row),
            row.units(UNITS));
    String name = row.wanted("image");
    set.addListed(split, name, Tree.join(pictures, name), labels, group(name));
  }

  private static Map<Emotion, Double> expression(Row row) throws IOException {
    List<Emotion> classes = ExpressionSet.AFF_WILD2.classes();
    OptionalInt code = row.whole("expression", "0 to 7 or -1", c -> c >= -1 && c < classes.size());
    return code.isEmpty() || code.getAsInt() < 0
        ? Map.of()
        : Map.of(classes.get(code.getAsInt()), 1.0);
  }

  private static void test(
      Gathering set, String pictures, String list, String where, int line, String text)
      throws IOException {
    if (line == 1) {
      refuseOtherHeader(where, text);
      return;
    }
    String name = text.strip();
    if (name.contains(",")) {
      throw new IOException(where + ": the path of a picture alone was wanted, got " + name);
    }
    set.addTested(name, Tree.join(pictures, name), list, group(name));
  }

  /** Its video; pictures that lie in no folder are their own. */
  private static String group(String name) {
    String video = Tree.folderOf(name);
    return video.isEmpty() ? name : video;
  }

  private static void refuseOtherHeader(String where, String text) throws IOException {
    if (!text.strip().toLowerCase(Locale.ROOT).equals(HEADER)) {
      throw new IOException(where + ": the header " + HEADER + " was wanted, got " + text);
    }
  }
}

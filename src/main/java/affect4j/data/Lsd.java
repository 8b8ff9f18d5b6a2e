package affect4j.data;

import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The challenge of learning from synthetic data: six class folders, ANGRER (sic) to SURPRISE, under
 * the names that it was released with or as {@code train/} and {@code val/}, and a list of names
 * for the test. Kollias 2022, arXiv:2207.01138.
 */
final class Lsd implements Reader {
  private static final String TRAIN = "training_set_synthetic_images";
  private static final String VALID = "validation_set_real_images";
  private static final String TEST = "LSD_Challenge_test_set_release.txt";
  private static final String HEADER = "image,expression";

  /** By this slip the set is known under any folder. */
  private static final String ANGRER = "ANGRER";

  @Override
  public String kind() {
    return "lsd";
  }

  @Override
  public String wants() {
    return TRAIN + ", " + VALID + ", " + TEST + ", or a folder " + ANGRER + " in train or valid";
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    List<String> folders = tree.folders("");
    return folders.contains(TRAIN)
        || folders.contains(VALID)
        || tree.has(TEST)
        || ClassFolder.names(classes(tree)).contains(ANGRER);
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    ClassFolder.read(
        set,
        tree,
        classes(tree),
        name -> Spellings.emotion(name).filter(ExpressionSet.LSD.classes()::contains),
        "ANGRER, DISGUST, FEAR, HAPPINESS, SADNESS, SURPRISE");
    Optional<PictureSource> list = tree.file(TEST);
    if (list.isPresent()) {
      test(set, tree, list.get());
    }
    return set.done(kind(), ExpressionSet.LSD.classes());
  }

  private static List<ClassFolder> classes(Tree tree) throws IOException {
    List<String> train = present(tree, TRAIN, Split.TRAIN);
    List<String> valid = present(tree, VALID, Split.VALID);
    return train.isEmpty() && valid.isEmpty()
        ? ClassFolder.in(tree, tree.has(TEST) ? Map.of() : Map.of(Split.TRAIN, List.of("")))
        : ClassFolder.in(tree, Map.of(Split.TRAIN, train, Split.VALID, valid)).stream()
            .sorted(Comparator.comparing(ClassFolder::split))
            .toList();
  }

  /** The folder as it was released, or those that are named as {@code split} is. */
  private static List<String> present(Tree tree, String released, Split split) throws IOException {
    List<String> folders = tree.folders("");
    return folders.contains(released)
        ? List.of(released)
        : folders.stream()
            .filter(folder -> Split.named(folder).filter(split::equals).isPresent())
            .toList();
  }

  private static void test(Gathering set, Tree tree, PictureSource list) throws IOException {
    List<String> names = new ArrayList<>();
    Lines.each(
        list,
        (where, line, text) -> {
          boolean header = text.strip().toLowerCase(Locale.ROOT).equals(HEADER);
          if (line == 1 && !header) {
            throw new IOException(where + ": the header " + HEADER + " was wanted, got " + text);
          } else if (line > 1 && text.contains(",")) {
            throw new IOException(where + ": the name of a picture alone was wanted, got " + text);
          } else if (line > 1) {
            names.add(text.strip());
          }
        });
    String folder = testPictures(tree, names);
    for (String name : names) {
      set.addTested(name, Tree.join(folder, name), TEST, name);
    }
  }

  /** The release does not say what their folder is called: the one in which the first lies. */
  private static String testPictures(Tree tree, List<String> names) throws IOException {
    for (String folder : tree.folders("")) {
      if (!names.isEmpty() && tree.has(Tree.join(folder, names.get(0)))) {
        return folder;
      }
    }
    return "";
  }
}

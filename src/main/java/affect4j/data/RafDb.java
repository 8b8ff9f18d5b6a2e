package affect4j.data;

import affect4j.label.ExpressionSet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * RAF-DB, basic expressions: {@code list_patition_label.txt} (sic), or folders 1 to 7. Its parts
 * are called train and test, and are so here; published results choose their epoch on test. Li et
 * al. 2017.
 */
final class RafDb implements Reader {
  private static final String LIST = "list_patition_label.txt";
  private static final Numbered CLASSES = new Numbered(ExpressionSet.RAF_DB.classes(), 1);

  @Override
  public String kind() {
    return "raf-db";
  }

  @Override
  public String wants() {
    return LIST + ", in EmoLabel or not, or folders 1 to 7 in train or test";
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    return list(tree).isPresent() || CLASSES.fits(ClassFolder.names(classes(tree)));
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    Optional<PictureSource> list = list(tree);
    if (list.isPresent()) {
      Lines.each(list.get(), (where, line, text) -> face(set, tree, where, text));
    } else {
      ClassFolder.read(set, tree, classes(tree), CLASSES, CLASSES.range());
    }
    return set.done(kind(), CLASSES.classes());
  }

  private static Optional<PictureSource> list(Tree tree) {
    return Stream.of("EmoLabel/" + LIST, LIST)
        .map(tree::file)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<ClassFolder> classes(Tree tree) throws IOException {
    return ClassFolder.in(tree, ClassFolder.splits(tree));
  }

  private static void face(Gathering set, Tree tree, String where, String text) throws IOException {
    List<String> words = Lines.pair(where, text, "a picture and its class");
    String name = words.get(0);
    String code = words.get(1);
    Labels labels =
        CLASSES
            .of(code)
            .map(Labels::of)
            .orElseThrow(() -> new IOException(where + ": the class must be 1 to 7, got " + code));
    Split split =
        Split.named(name.substring(0, Math.max(0, name.indexOf('_'))))
            .orElseThrow(
                () ->
                    new IOException(
                        where + ": a name with train_ or test_ in front was wanted, got " + name));
    set.addListed(split, name, file(tree, name), labels, name);
  }

  /** The aligned picture, which has another name than the list gives it, where there is one. */
  private static String file(Tree tree, String name) {
    String aligned = name.substring(0, Math.max(0, name.lastIndexOf('.'))) + "_aligned.jpg";
    return Stream.of("Image/aligned/" + aligned, "aligned/" + aligned, "Image/original/" + name)
        .filter(tree::has)
        .findFirst()
        .orElse(name);
  }
}

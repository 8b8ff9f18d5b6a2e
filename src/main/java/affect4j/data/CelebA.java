package affect4j.data;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CelebA, aligned and cropped: a list of which picture is in which split. Its faces have no labels
 * here; the group is the person where {@code identity_CelebA.txt} lies there too. Liu et al. 2015,
 * arXiv:1411.7766.
 */
final class CelebA implements Reader {
  private static final String PICTURES = "img_align_celeba";
  private static final String LIST = "list_eval_partition.txt";
  private static final String PEOPLE = "identity_CelebA.txt";
  private static final Map<String, Split> SPLITS =
      Map.of("0", Split.TRAIN, "1", Split.VALID, "2", Split.TEST);

  @Override
  public String kind() {
    return "celeba";
  }

  @Override
  public String wants() {
    return LIST + " beside " + PICTURES;
  }

  @Override
  public boolean recognises(Tree tree) {
    return tree.has(LIST);
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    Map<String, String> people = people(tree);
    PictureSource list = tree.file(LIST).orElseThrow();
    Lines.each(
        list,
        (where, line, text) -> {
          List<String> words = Lines.pair(where, text, "a picture and 0, 1 or 2");
          String name = words.get(0);
          Split split = SPLITS.get(words.get(1));
          if (split == null) {
            throw new IOException(where + ": the split must be 0, 1 or 2, got " + words.get(1));
          }
          String person = people.getOrDefault(name, name);
          set.addListed(split, name, Tree.join(PICTURES, name), Labels.NONE, person);
        });
    return set.done(kind());
  }

  private static Map<String, String> people(Tree tree) throws IOException {
    Map<String, String> people = new HashMap<>();
    Optional<PictureSource> list = tree.file(PEOPLE);
    if (list.isPresent()) {
      Lines.each(
          list.get(),
          (where, line, text) -> {
            List<String> words = Lines.pair(where, text, "a picture and a person");
            people.put(words.get(0), words.get(1));
          });
    }
    return people;
  }
}

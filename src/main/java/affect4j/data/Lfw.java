package affect4j.data;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labeled Faces in the Wild: pictures without labels, called by a person's name and a number of
 * four digits, in folders or not. All are for training; the group is the person. Huang et al. 2007.
 */
final class Lfw implements Reader {
  private static final Pattern NAME = Pattern.compile("(\\p{Lu}.*)_\\d{4}\\.\\w+");

  @Override
  public String kind() {
    return "lfw";
  }

  @Override
  public String wants() {
    return "pictures called by people and numbers, as Aaron_Eckhart_0001.jpg";
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    List<String> pictures = tree.pictures("");
    return pictures.stream().allMatch(name -> NAME.matcher(Tree.last(name)).matches())
        && pictures.stream().map(Lfw::person).distinct().count() > 1;
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    for (String name : tree.pictures("")) {
      PictureSource picture = tree.file(name).orElseThrow();
      set.add(Split.TRAIN, new Sample(name, picture, Labels.NONE, person(name)));
    }
    return set.done(kind());
  }

  private static String person(String name) {
    Matcher matcher = NAME.matcher(Tree.last(name));
    return matcher.matches() ? matcher.group(1) : name;
  }
}

package affect4j.data;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Pictures without labels, in {@code train/}, {@code valid/} and {@code test/}, or all for
 * training. The group is the folder that a picture lies in, below that; its own name if there is
 * none.
 */
final class PlainPictures implements Reader {
  @Override
  public String kind() {
    return "pictures";
  }

  @Override
  public String wants() {
    return "files ending in ." + String.join(", .", Tree.sorted(Tree.PICTURES));
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    return !tree.pictures("").isEmpty();
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    for (Map.Entry<Split, List<String>> split : ClassFolder.splits(tree).entrySet()) {
      for (String folder : split.getValue()) {
        for (String name : tree.pictures(folder)) {
          String within = Tree.folderOf(name);
          String group = within.equals(folder) ? name : within;
          PictureSource picture = tree.file(name).orElseThrow();
          set.add(split.getKey(), new Sample(name, picture, Labels.NONE, group));
        }
      }
    }
    for (String list : tree.files("")) {
      if (Tree.isList(list)) {
        set.note(list + ": not read");
      }
    }
    return set.done(kind());
  }
}

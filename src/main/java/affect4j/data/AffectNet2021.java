package affect4j.data;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AffectNet's release of 2021: aligned faces of 224 x 224 in {@code train_set/images}, and beside
 * them {@code annotations} with a NumPy file for each label of each face.
 */
final class AffectNet2021 implements Reader {
  private static final Map<String, Integer> COLUMNS =
      Map.of("expression", 0, "valence", 1, "arousal", 2);

  @Override
  public String kind() {
    return "affectnet-2021";
  }

  @Override
  public String wants() {
    return "train_set or val_set with images and annotations";
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    return tree.folders("train_set").contains("annotations")
        || tree.folders("val_set").contains("annotations");
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    for (String folder : List.of("train_set", "val_set")) {
      Split split = Split.named(folder).orElseThrow();
      for (String name : tree.pictures(folder + "/images")) {
        set.addListed(split, name, name, labels(tree, folder, name), name);
      }
    }
    return set.done(kind(), AffectNet.CLASSES.classes());
  }

  private static Labels labels(Tree tree, String folder, String picture) throws IOException {
    String file = Tree.last(picture);
    String stem = folder + "/annotations/" + file.substring(0, file.lastIndexOf('.'));
    List<String> values =
        List.of(
            value(tree, stem + "_exp.npy"),
            value(tree, stem + "_val.npy"),
            value(tree, stem + "_aro.npy"));
    return AffectNet.labels(Row.of(tree.path() + ": " + stem + "_*.npy", COLUMNS, values));
  }

  private static String value(Tree tree, String name) throws IOException {
    Optional<PictureSource> file = tree.file(name);
    if (file.isEmpty()) {
      throw new IOException(tree.path() + ": " + name + " is missing; its picture is there");
    }
    return Npy.value(file.get());
  }
}

package affect4j.data;

import affect4j.label.Emotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of pictures that a class is named by.
 *
 * @param path from the root
 * @param name the last part of it
 */
record ClassFolder(Split split, String path, String name) {
  /** What a class folder's name stands for; nothing where it stands for none. */
  interface Meaning {
    Optional<Emotion> of(String name);
  }

  /**
   * The folders of each split: those in the root that are named as splits are, or the root itself,
   * which is then all for training.
   */
  static Map<Split, List<String>> splits(Tree tree) throws IOException {
    Map<Split, List<String>> splits = new EnumMap<>(Split.class);
    for (String folder : tree.folders("")) {
      Split.named(folder)
          .ifPresent(split -> splits.computeIfAbsent(split, s -> new ArrayList<>()).add(folder));
    }
    return splits.isEmpty() ? Map.of(Split.TRAIN, List.of("")) : splits;
  }

  /** All class folders of {@code splits}, in the order of their bytes within each. */
  static List<ClassFolder> in(Tree tree, Map<Split, List<String>> splits) throws IOException {
    List<ClassFolder> folders = new ArrayList<>();
    for (Map.Entry<Split, List<String>> split : splits.entrySet()) {
      for (String parent : split.getValue()) {
        for (String name : tree.folders(parent)) {
          folders.add(new ClassFolder(split.getKey(), Tree.join(parent, name), name));
        }
      }
    }
    return folders;
  }

  /** The distinct names of {@code folders}, sorted. */
  static List<String> names(Collection<ClassFolder> folders) {
    return Tree.sorted(folders.stream().map(ClassFolder::name).distinct().toList());
  }

  /** Adds the pictures of this folder and below it as faces that are their own group. */
  void addTo(Gathering set, Tree tree, Emotion emotion) throws IOException {
    Labels labels = Labels.of(emotion);
    for (String picture : tree.pictures(path)) {
      PictureSource source = tree.file(picture).orElseThrow();
      set.add(split, new Sample(picture, source, labels, picture));
    }
  }

  /**
   * Reads {@code folders}. One that holds pictures and whose name means nothing is refused.
   *
   * @param known all names that mean something, for the refusal
   */
  static void read(
      Gathering set, Tree tree, List<ClassFolder> folders, Meaning meaning, String known)
      throws IOException {
    for (ClassFolder folder : folders) {
      Optional<Emotion> emotion = meaning.of(folder.name());
      if (emotion.isPresent()) {
        folder.addTo(set, tree, emotion.get());
      } else if (!tree.pictures(folder.path()).isEmpty()) {
        throw new IOException(
            tree.path()
                + ": folder "
                + folder.path()
                + " is named after no expression that is known; known are "
                + known);
      }
    }
  }
}

package affect4j.data;

import affect4j.label.Emotion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Pictures in folders that are named by emotions, in {@code train/}, {@code valid/} and {@code
 * test/} or without them. The classes are in the order of the folders' names, byte by byte, as in
 * torchvision's ImageFolder.
 */
final class EmotionFolders implements Reader {
  @Override
  public String kind() {
    return "folders";
  }

  @Override
  public String wants() {
    return "folders of pictures named by emotions";
  }

  @Override
  public boolean recognises(Tree tree) throws IOException {
    return classes(tree).stream().anyMatch(f -> Spellings.emotion(f.name()).isPresent());
  }

  @Override
  public DataSet read(Tree tree) throws IOException {
    Gathering set = new Gathering(tree);
    List<ClassFolder> folders = classes(tree);
    ClassFolder.read(set, tree, folders, Spellings::emotion, Spellings.known());
    List<Emotion> classes =
        ClassFolder.names(folders).stream()
            .map(Spellings::emotion)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return set.done(kind(), classes);
  }

  private static List<ClassFolder> classes(Tree tree) throws IOException {
    return ClassFolder.in(tree, ClassFolder.splits(tree));
  }
}

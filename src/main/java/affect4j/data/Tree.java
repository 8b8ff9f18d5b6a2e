package affect4j.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a data set: those of a folder, or of a tar that holds one. Names are relative to its
 * root, with slashes; the root's own name is empty.
 */
interface Tree {
  /** The endings of ImageFolder; torchvision 0.8.2. */
  Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "ppm", "bmp", "pgm", "tif", "tiff", "webp");

  /** The folder or the archive. */
  Path path();

  /** The file of that name, if there is one. */
  Optional<PictureSource> file(String name);

  /** All files of that name, in their order: an archive may hold several. */
  default List<PictureSource> all(String name) {
    return file(name).stream().toList();
  }

  /** Names of the files that lie in {@code folder} itself, without it, sorted. */
  List<String> files(String folder) throws IOException;

  /** Names of the folders that lie in {@code folder} itself, without it, sorted. */
  List<String> folders(String folder) throws IOException;

  /** Whole names of all pictures below {@code folder}, sorted. */
  List<String> pictures(String folder) throws IOException;

  /** One line on each thing about the tree itself that a reader of its data set must know. */
  default List<String> notes() {
    return List.of();
  }

  /**
   * The tree of a folder or a tar. A list of faces stands for the folder that it lies in, as if it
   * were the only list there.
   */
  static Tree open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return new FolderTree(path, Optional.empty());
    }
    if (!Files.exists(path)) {
      throw new IOException(path + ": no such file or folder");
    }
    String ending = ending(path.toString());
    if (ending.equals("tar")) {
      return TarTree.open(path);
    }
    if (isList(path.toString())) {
      Path folder = path.getParent();
      return new FolderTree(
          folder == null ? Path.of("") : folder, Optional.of(String.valueOf(path.getFileName())));
    }
    throw new IOException(
        path + ": a folder, an uncompressed .tar, a .csv or a .txt was wanted, got ." + ending);
  }

  /** Whether there is a file of that name. */
  default boolean has(String name) {
    return file(name).isPresent();
  }

  /** The root's name, without {@code .tar}. */
  default String title() {
    Path last = path().toAbsolutePath().normalize().getFileName();
    String name = last == null ? path().toString() : last.toString();
    return name.endsWith(".tar") ? name.substring(0, name.length() - 4) : name;
  }

  /** Whether {@code name} ends as lists of faces do. */
  static boolean isList(String name) {
    return Set.of("csv", "txt").contains(ending(name));
  }

  /**
   * Whether {@code name} ends as pictures do, in upper or lower case. What macOS keeps beside a
   * file under {@code ._} and its name is none.
   */
  static boolean isPicture(String name) {
    return PICTURES.contains(ending(name)) && !last(name).startsWith("._");
  }

  /** {@code folder/name}, or {@code name} in the root. */
  static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /** What {@code name} lies in, or nothing for what lies in the root. */
  static String folderOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  /** {@code name} without its folders. */
  static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** In the order of their bytes in UTF-8, which is Python's. */
  static List<String> sorted(Collection<String> names) {
    return names.stream()
        .map(name -> Map.entry(name.getBytes(StandardCharsets.UTF_8), name))
        .sorted(Comparator.comparing(Map.Entry::getKey, Arrays::compareUnsigned))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}

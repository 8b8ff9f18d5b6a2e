package affect4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The picture files that the user's paths stand for. */
final class PhotoFiles {
  private static final Set<String> ENDINGS =
      Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp", "bmp", "dib", "tif", "tiff");

  private PhotoFiles() {}

  /**
   * A picture to be read.
   *
   * @param root the folder in which it was found, or that it lies in when it was named itself
   */
  record Found(Path file, Path root) {
    /** Where it lies below its root, for writing something of the same name elsewhere. */
    Path relative() {
      return root.relativize(file);
    }
  }

  /**
   * Files as they are named, folders with all that lies below them, sorted.
   *
   * @throws IOException when a path is missing or a folder holds no picture
   */
  static List<Found> in(List<Path> paths) throws IOException {
    List<Found> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        found.addAll(below(path));
      } else if (Files.exists(path)) {
        Path parent = path.getParent();
        found.add(new Found(path, parent == null ? Path.of("") : parent));
      } else {
        throw new NoSuchFileException(path + ": no such file or folder");
      }
    }
    return found;
  }

  private static List<Found> below(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      List<Found> found =
          walk.filter(PhotoFiles::looksLikePicture)
              .sorted()
              .map(file -> new Found(file, folder))
              .toList();
      if (found.isEmpty()) {
        throw new IOException(
            folder + ": holds no picture; wanted files ending in " + String.join(", ", sorted()));
      }
      return found;
    } catch (UncheckedIOException e) {
      throw new IOException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  private static boolean looksLikePicture(Path path) {
    String name = path.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(ending) && Files.isRegularFile(path);
  }

  private static List<String> sorted() {
    return ENDINGS.stream().map(ending -> "." + ending).sorted().toList();
  }
}

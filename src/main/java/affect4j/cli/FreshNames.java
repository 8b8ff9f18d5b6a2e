package affect4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Names of files in one folder, none of them twice, and none of them that of a file to be kept. */
final class FreshNames {
  private final Path folder;
  private final Set<Path> used = new HashSet<>();
  private final Set<Path> kept;

  /**
   * Makes {@code folder} where it is not there.
   *
   * @param what lies there, for the message
   * @param kept files whose names are not given out, as they really are: without symbolic links
   */
  FreshNames(Path folder, String what, Set<Path> kept) throws IOException {
    this.folder = folder;
    this.kept = Set.copyOf(kept);
    try {
      if (!Files.isDirectory(folder)) { // A link to a folder is none to create, for some Javas.
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new IOException(folder + ": a folder for " + what + " cannot be made there", e);
    }
  }

  /**
   * {@code relative} with another {@code ending}; of equal names the later ones get a number, and
   * so does that of a file to be kept.
   */
  Path next(Path relative, String ending) throws IOException {
    Path wanted = folder.resolve(relative);
    String name = wanted.toString();
    int dot = name.lastIndexOf('.');
    String stem =
        dot > name.length() - String.valueOf(wanted.getFileName()).length()
            ? name.substring(0, dot)
            : name;
    Path target = Path.of(stem + ending);
    for (int i = 2; !used.add(target) || isKept(target); i++) {
      target = Path.of(stem + "-" + i + ending);
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    return target;
  }

  private boolean isKept(Path target) throws IOException {
    return Files.exists(target) && kept.contains(target.toRealPath());
  }
}

package affect4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Names of files in one folder, none of them twice. */
final class FreshNames {
  private final Path folder;
  private final Set<Path> used = new HashSet<>();

  /**
   * Makes {@code folder} where it is not there.
   *
   * @param what lies there, for the message
   */
  FreshNames(Path folder, String what) throws IOException {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException(folder + ": a folder for " + what + " cannot be made there", e);
    }
  }

  /** {@code relative} with another {@code ending}; of equal names the later ones get a number. */
  Path next(Path relative, String ending) throws IOException {
    Path wanted = folder.resolve(relative);
    String name = wanted.toString();
    int dot = name.lastIndexOf('.');
    String stem =
        dot > name.length() - String.valueOf(wanted.getFileName()).length()
            ? name.substring(0, dot)
            : name;
    Path target = Path.of(stem + ending);
    for (int i = 2; !used.add(target); i++) {
      target = Path.of(stem + "-" + i + ending);
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    return target;
  }
}

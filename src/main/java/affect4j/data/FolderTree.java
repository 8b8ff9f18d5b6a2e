package affect4j.data;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a folder. */
final class FolderTree implements Tree {
  private final Path root;
  private final Optional<String> onlyList;
  private final Map<String, Listing> listings = new HashMap<>();

  private record Listing(List<String> files, List<String> folders) {
    static final Listing EMPTY = new Listing(List.of(), List.of());
  }

  /**
   * @param onlyList the one list of faces in {@code root} that is seen; all are where it is absent
   */
  FolderTree(Path root, Optional<String> onlyList) {
    this.root = root;
    this.onlyList = onlyList;
  }

  @Override
  public Path path() {
    return root;
  }

  @Override
  public Optional<PictureSource> file(String name) {
    try {
      Path file = root.resolve(name);
      return seen(name) && Files.isRegularFile(file)
          ? Optional.of(new PictureSource.OwnFile(file))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> files(String folder) throws IOException {
    return listing(folder).files();
  }

  @Override
  public List<String> folders(String folder) throws IOException {
    return listing(folder).folders();
  }

  @Override
  public List<String> pictures(String folder) throws IOException {
    Path start = root.resolve(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> found =
        Files.find(
            start,
            Integer.MAX_VALUE,
            (file, is) -> is.isRegularFile() && Tree.isPicture(file.toString()),
            FileVisitOption.FOLLOW_LINKS)) {
      return Tree.sorted(found.map(this::name).toList());
    } catch (UncheckedIOException e) {
      throw new IOException(start + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  private Listing listing(String folder) throws IOException {
    Listing listing = listings.get(folder);
    if (listing == null) {
      listing = list(folder);
      listings.put(folder, listing);
    }
    return listing;
  }

  private Listing list(String folder) throws IOException {
    Path start = root.resolve(folder);
    if (!Files.isDirectory(start)) {
      return Listing.EMPTY;
    }
    List<String> files = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(start)) {
      for (Path entry : entries) {
        String name = Tree.last(name(entry));
        if (Files.isDirectory(entry)) {
          folders.add(name);
        } else if (seen(Tree.join(folder, name))) {
          files.add(name);
        }
      }
    }
    return new Listing(Tree.sorted(files), Tree.sorted(folders));
  }

  private boolean seen(String name) {
    return onlyList.isEmpty()
        || name.contains("/")
        || !Tree.isList(name)
        || onlyList.get().equals(name);
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }
}

package affect4j.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/** The files of an uncompressed tar, which is never unpacked. POSIX.1-2001, and GNU tar. */
final class TarTree implements Tree {
  private final Path archive;
  private final NavigableMap<String, PictureSource.Within> entries;

  /** Files whose name comes again; the last counts, as when it is unpacked, unless all do. */
  private final Map<String, List<PictureSource.Within>> overwritten;

  private TarTree(
      Path archive,
      NavigableMap<String, PictureSource.Within> entries,
      Map<String, List<PictureSource.Within>> overwritten) {
    this.archive = archive;
    this.overwritten = overwritten;
    this.entries = entries;
  }

  /** Reads the headers of {@code archive}. Where all lies in one folder, that is the root. */
  static TarTree open(Path archive) throws IOException {
    NavigableMap<String, PictureSource.Within> entries = new TreeMap<>();
    Map<String, List<PictureSource.Within>> overwritten = new HashMap<>();
    try (TarFile tar = new TarFile(archive)) {
      for (TarArchiveEntry entry : tar.getEntries()) {
        String name = clean(entry.getName());
        PictureSource.Within linked = entries.get(clean(entry.getLinkName()));
        if (entry.isLink() && linked != null) { // GNU tar's second name of the same file
          put(name, linked, entries, overwritten);
        } else if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()) {
          put(name, within(archive, name, entry), entries, overwritten);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(archive + ": cannot be read as a tar: " + e.getMessage(), e);
    }
    return new TarTree(archive, withoutCommonFolder(entries), overwritten);
  }

  private static void put(
      String name,
      PictureSource.Within file,
      Map<String, PictureSource.Within> entries,
      Map<String, List<PictureSource.Within>> overwritten) {
    PictureSource.Within before = entries.put(name, file);
    if (before != null) {
      overwritten.computeIfAbsent(name, none -> new ArrayList<>()).add(before);
    }
  }

  private static PictureSource.Within within(Path archive, String name, TarArchiveEntry entry)
      throws IOException {
    if (entry.isSparse() || entry.getSize() > Integer.MAX_VALUE) {
      throw new IOException(name + " is sparse or larger than 2 GiB");
    }
    return new PictureSource.Within(archive, name, entry.getDataOffset(), (int) entry.getSize());
  }

  private static NavigableMap<String, PictureSource.Within> withoutCommonFolder(
      NavigableMap<String, PictureSource.Within> entries) {
    Set<String> tops =
        entries.keySet().stream()
            .map(name -> name.substring(0, name.indexOf('/') + 1))
            .collect(Collectors.toSet());
    if (tops.size() != 1 || tops.contains("")) {
      return entries;
    }
    int length = tops.iterator().next().length();
    NavigableMap<String, PictureSource.Within> inner = new TreeMap<>();
    entries.forEach((name, source) -> inner.put(name.substring(length), source));
    return inner;
  }

  private static String clean(String name) {
    return name.startsWith("./") ? name.substring(2) : name;
  }

  @Override
  public Path path() {
    return archive;
  }

  @Override
  public List<String> notes() {
    int count = overwritten.values().stream().mapToInt(List::size).sum();
    return count == 0
        ? List.of()
        : List.of(count + " files come again under the same name; the last of each counts");
  }

  @Override
  public Optional<PictureSource> file(String name) {
    return Optional.ofNullable(entries.get(clean(name)));
  }

  @Override
  public List<PictureSource> all(String name) {
    PictureSource.Within last = entries.get(clean(name));
    if (last == null) {
      return List.of();
    }
    List<PictureSource> all = new ArrayList<>(overwritten.getOrDefault(last.entry(), List.of()));
    all.add(last);
    return all;
  }

  @Override
  public List<String> files(String folder) {
    return Tree.sorted(
        below(folder).stream()
            .filter(name -> Tree.folderOf(name).equals(folder))
            .map(Tree::last)
            .toList());
  }

  @Override
  public List<String> folders(String folder) {
    int start = folder.isEmpty() ? 0 : folder.length() + 1;
    Set<String> folders = new HashSet<>();
    for (String name : below(folder)) {
      int end = name.indexOf('/', start);
      if (end > 0) {
        folders.add(name.substring(start, end));
      }
    }
    return Tree.sorted(folders);
  }

  @Override
  public List<String> pictures(String folder) {
    return Tree.sorted(below(folder).stream().filter(Tree::isPicture).toList());
  }

  private Collection<String> below(String folder) {
    return folder.isEmpty()
        ? entries.keySet()
        : entries.subMap(folder + "/", true, folder + "0", false).keySet(); // 0 follows /
  }
}

package affect4j.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A data set that a test lays down; its pictures hold their own names instead of pixels. */
final class Lying {
  final Path root;

  Lying(Path root) {
    this.root = root;
  }

  /** A text file of {@code lines}. */
  Lying list(String name, String... lines) throws IOException {
    Files.writeString(at(name), String.join("\n", lines) + "\n");
    return this;
  }

  Lying pictures(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(at(name), name);
    }
    return this;
  }

  Lying bytes(String name, byte[] bytes) throws IOException {
    Files.write(at(name), bytes);
    return this;
  }

  private Path at(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  DataSet open() throws IOException {
    return DataSets.open(root);
  }

  DataSet open(String kind) throws IOException {
    return DataSets.open(root, Votes.SHARES, kind);
  }

  /** The whole folder in {@code archive}, under a folder {@code set/}. */
  Path tar(Path archive) throws IOException {
    try (OutputStream file = Files.newOutputStream(archive);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(file, "UTF-8");
        Stream<Path> files = Files.walk(root)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        entry(tar, "set/" + root.relativize(each), Files.readAllBytes(each));
      }
    }
    return archive;
  }

  static void entry(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  /** Opening it is refused with {@code line}, of which {@code ROOT} is this folder. */
  void refused(String line) {
    IOException e = assertThrows(IOException.class, this::open);
    assertEquals(line.replace("ROOT", root.toString()), e.getMessage());
  }

  static List<String> names(DataSet set, Split split) {
    return set.of(split).stream().map(Sample::name).toList();
  }

  static String contents(Sample sample) throws IOException {
    return new String(sample.picture().bytes(), StandardCharsets.UTF_8);
  }
}

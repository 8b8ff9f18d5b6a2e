package affect4j.train;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The folder of one run: what it was told, what it measured, and what it has learnt. Held by one
 * process at a time.
 */
public final class RunFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private RunFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * A folder for a new run.
   *
   * @throws IOException when it holds a run already, or cannot be made
   */
  public static RunFolder create(Path path) throws IOException {
    if (Files.exists(config(path))) {
      throw new IOException(path + ": holds a run already; --resume continues it");
    }
    if (!Files.isDirectory(path)) { // A link to a folder is none to create, for some Javas.
      Files.createDirectories(path);
    }
    return lock(path);
  }

  /**
   * The folder of a run to be continued.
   *
   * @throws IOException when there is none, or another process holds it
   */
  public static RunFolder resume(Path path) throws IOException {
    if (!Files.isRegularFile(config(path))) {
      throw new IOException(path + ": a run to resume wanted, but there is no config.yaml");
    }
    return lock(path);
  }

  private static RunFolder lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new IOException(path + ": another process is training here");
    }
    dropDrafts(path);
    return new RunFolder(path, channel);
  }

  /** Removes what a killed process had only begun to write. */
  private static void dropDrafts(Path path) throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(path, ".*.part")) {
      for (Path draft : drafts) {
        Files.delete(draft);
      }
    }
  }

  /** The folder itself. */
  public Path path() {
    return path;
  }

  /** Every setting of the run in the folder {@code run}, with which it can be repeated. */
  public static Path config(Path run) {
    return run.resolve("config.yaml");
  }

  /** What the run was made of and on. */
  public Path manifest() {
    return manifest(path);
  }

  /** The same of the folder {@code run}. */
  public static Path manifest(Path run) {
    return run.resolve("manifest.json");
  }

  /** A row for each batch learnt from, and one for each scoring. */
  public Path metrics() {
    return metrics(path);
  }

  /** The same of the folder {@code run}. */
  public static Path metrics(Path run) {
    return run.resolve("metrics.csv");
  }

  /** The models of epochs that are kept in the folder {@code run}, in the order of epochs. */
  public static List<Path> epochs(Path run) throws IOException {
    List<Path> models = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(run, "epoch-*.safetensors")) {
      found.forEach(models::add);
    }
    models.sort( // 1000 after 999
        Comparator.<Path>comparingInt(model -> model.toString().length())
            .thenComparing(Comparator.naturalOrder()));
    return models;
  }

  /** All that is needed to go on: weights, optimizers, position. */
  public Path state() {
    return path.resolve("state.safetensors");
  }

  /** What the network makes of a few faces, for networks that paint. */
  public Path sheet() {
    return sheet(path);
  }

  /** The same of the folder {@code run}. */
  public static Path sheet(Path run) {
    return run.resolve("sheet.png");
  }

  /** The model as it was last saved. */
  public Path last() {
    return last(path);
  }

  /** The same of the folder {@code run}. */
  public static Path last(Path run) {
    return run.resolve("last.safetensors");
  }

  /** The model as it was at its best score. */
  public Path best() {
    return best(path);
  }

  /** The same of the folder {@code run}. */
  public static Path best(Path run) {
    return run.resolve("best.safetensors");
  }

  /** The model of {@code epoch}, counted from 1, where it is kept. */
  public Path epoch(int epoch) {
    return path.resolve(String.format(Locale.ROOT, "epoch-%03d.safetensors", epoch));
  }

  /** Removes the models of all epochs but {@code kept}. */
  void dropEpochsBut(Set<Path> kept) throws IOException {
    try (DirectoryStream<Path> models = Files.newDirectoryStream(path, "epoch-*.safetensors")) {
      for (Path model : models) {
        boolean ours = model.getFileName().toString().matches("epoch-\\d{3,}\\.safetensors");
        if (ours && !kept.contains(model)) {
          Files.delete(model);
        }
      }
    }
  }

  /** A page about the run in the folder {@code run}, for people. */
  public static Path report(Path run) {
    return run.resolve("report.html");
  }

  /** Writes {@code text} to {@code file}, which appears when it is whole. */
  public static void write(Path file, String text) throws IOException {
    Path draft = file.resolveSibling("." + file.getFileName() + ".part");
    Files.writeString(draft, text, StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

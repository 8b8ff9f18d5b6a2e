package affect4j.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Text or bytes for a file, written beside it under a name of its own and moved into its place at
 * the end. What is no ordinary file, as a pipe or {@code /dev/null}, cannot be replaced and is
 * written as it stands.
 */
final class FileOutput implements Output {
  private final Path named;
  private final Path target;
  private final Path draft;
  private final OutputStream stream;
  private final Writer writer;

  private FileOutput(Path named, Path target, Path draft, OutputStream stream) {
    this.named = named;
    this.target = target;
    this.draft = draft;
    this.stream = new Placed(named, stream);
    this.writer = new BufferedWriter(new OutputStreamWriter(this.stream, StandardCharsets.UTF_8));
  }

  static FileOutput open(Path named) throws IOException {
    if (Files.isDirectory(named)) {
      throw new IOException(named + ": a file to write was wanted, got a directory");
    }
    boolean exists = Files.exists(named);
    if (exists && !Files.isWritable(named)) {
      throw Placed.refused(named, new AccessDeniedException(named.toString()));
    }
    try {
      if (exists && !Files.isRegularFile(named)) {
        return new FileOutput(named, named, named, Files.newOutputStream(named));
      }
      Path target = exists ? named.toRealPath() : named.toAbsolutePath();
      Path draft = target.resolveSibling(".affect4j-" + UUID.randomUUID() + ".part");
      OutputStream stream = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW);
      draft.toFile().deleteOnExit();
      return new FileOutput(named, target, draft, stream);
    } catch (IOException e) {
      throw Placed.refused(named, e);
    }
  }

  @Override
  public Writer writer() {
    return writer;
  }

  @Override
  public OutputStream stream() {
    return stream;
  }

  @Override
  public void commit() throws IOException {
    writer.close();
    if (draft.equals(target)) {
      return;
    }
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Placed.refused(named, e);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    if (!draft.equals(target)) {
      Files.deleteIfExists(draft);
    }
  }
}

package affect4j.report;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its place, stays there until it is finished, and can be gone on
 * with.
 */
final class PartOutput implements Output {
  private final Path target;
  private final Path part;
  private final OutputStream stream;
  private final Writer writer;

  private PartOutput(Path target, Path part, OutputStream stream) {
    this.target = target;
    this.part = part;
    this.stream = new Placed(target, stream);
    this.writer = new BufferedWriter(new OutputStreamWriter(this.stream, StandardCharsets.UTF_8));
  }

  /** Goes on after the first {@code keep} bytes of what is there. */
  static PartOutput open(Path target, long keep) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException(target + ": a file to write was wanted, got a directory");
    }
    Path part = Unfinished.part(target);
    try {
      if (Files.exists(part)) {
        try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
          file.setLength(keep);
        }
      }
      return new PartOutput(target, part, new FileOutputStream(part.toFile(), true));
    } catch (IOException e) {
      throw Placed.refused(part, e);
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
    try {
      // What is copied to another disk is not moved there at once, but a link stays a link.
      if (Files.isSymbolicLink(target) && Files.exists(target)) {
        Files.move(part, target.toRealPath(), StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw Placed.refused(target, e);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}

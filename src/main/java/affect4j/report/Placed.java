package affect4j.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names the file when a write fails, for the system says only what went wrong. */
final class Placed extends FilterOutputStream {
  private final Path named;

  /**
   * Writes on {@code stream}.
   *
   * @param named the file as the user named it
   */
  Placed(Path named, OutputStream stream) {
    super(stream);
    this.named = named;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw refused(named, e);
    }
  }

  /** Why {@code named} is not written, in one line. */
  static IOException refused(Path named, IOException cause) {
    return new IOException(named + ": cannot be written: " + reason(named, cause), cause);
  }

  private static String reason(Path named, IOException cause) {
    Path folder = named.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return "there is no directory " + folder;
    }
    if (cause instanceof AccessDeniedException) {
      return "access denied";
    }
    return cause instanceof FileSystemException refusal && refusal.getReason() != null
        ? refusal.getReason()
        : String.valueOf(cause.getMessage());
  }
}

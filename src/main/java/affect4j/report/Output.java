package affect4j.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;

/** Where text in UTF-8 or bytes go: to a file that appears whole or not at all, or to a stream. */
public interface Output extends AutoCloseable {
  /** A file, refused here and now when it cannot be written. */
  static Output to(Path target) throws IOException {
    return FileOutput.open(target);
  }

  /**
   * A file that is written beside its place, see {@link Unfinished#part}, and stays there until it
   * is committed.
   *
   * @param keep bytes of what lies there already, after which it goes on
   */
  static Output part(Path target, long keep) throws IOException {
    return PartOutput.open(target, keep);
  }

  /** A stream, such as the standard output, which is flushed and left open. */
  static Output to(OutputStream stream) {
    return new StreamOutput(stream);
  }

  /** What to write on; buffered, not to be closed. */
  Writer writer();

  /** The same place, for bytes; not buffered, not to be closed, not to be mixed with text. */
  OutputStream stream();

  /** Says that all has been written: only now does the file appear, in place of an older one. */
  void commit() throws IOException;

  /** Ends the writing; what was not committed is thrown away where that is possible. */
  @Override
  void close() throws IOException;
}

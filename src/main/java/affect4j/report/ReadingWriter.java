package affect4j.report;

import affect4j.infer.Reading;
import java.io.IOException;

/**
 * Writes readings one after the other, in constant memory. It owns nothing that would have to be
 * closed: what it writes to, an {@link Output}, is somebody else's.
 */
public interface ReadingWriter {
  /** Writes what comes before the first reading; to be called once, before all others. */
  void begin() throws IOException;

  /** Writes one reading. */
  void write(Reading reading) throws IOException;

  /**
   * Writes what comes after the last reading. A run that fails leaves it out: what was written then
   * ends in the middle, and so shows that it is not the whole.
   */
  void end() throws IOException;
}

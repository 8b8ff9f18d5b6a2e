package affect4j.infer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What became of one picture file of a stream. */
public sealed interface Photo {
  /** The file, as it was given. */
  Path file();

  /**
   * A picture that was read.
   *
   * @param readings one for each face, or a single one that says that there was none
   */
  record Seen(Path file, List<Reading> readings) implements Photo {
    public Seen {
      readings = List.copyOf(readings);
    }

    /** Those of the readings that are of a face. */
    public List<Reading.Seen> faces() {
      return readings.stream().flatMap(each -> each.seen().stream()).toList();
    }
  }

  /** A file that could not be read; the message of {@code why} names it. */
  record Failed(Path file, IOException why) implements Photo {}
}

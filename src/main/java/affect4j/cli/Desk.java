package affect4j.cli;

import affect4j.infer.Analyzer;
import affect4j.infer.Reading;
import affect4j.report.ReadingWriter;
import affect4j.report.Unfinished;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What the photos and videos of one run share.
 *
 * @param before what an earlier run has written already
 * @param stop whether the user wants an end
 */
record Desk(
    Analyzer analyzer,
    ReadingWriter writer,
    Unfinished before,
    Sketches sketches,
    Crops crops,
    Pages pages,
    Progress progress,
    BooleanSupplier stop) {

  void write(List<Reading> readings) throws IOException {
    for (Reading reading : readings) {
      writer.write(reading);
    }
  }
}

package affect4j.report;

import affect4j.infer.Reading;
import java.io.IOException;
import java.io.Writer;

/** OpenFace's table of one photo or one video: it has no column that could tell several apart. */
final class OpenFaceWriter implements ReadingWriter {
  private final CsvWriter rows;
  private final Detail detail;
  private String file = "";

  OpenFaceWriter(Writer out, Detail detail) {
    this.rows = new CsvWriter(out, OpenFaceColumns.of(detail));
    this.detail = detail;
  }

  @Override
  public void begin() throws IOException {
    rows.begin();
  }

  /**
   * Writes one reading.
   *
   * @throws IllegalArgumentException if it is of another file than those before
   */
  @Override
  public void write(Reading reading) throws IOException {
    if (!file.isEmpty() && !file.equals(reading.file())) {
      throw new IllegalArgumentException(
          "a table of OpenFace is of one photo or video, got "
              + file
              + " and "
              + reading.file()
              + "; csv, json, feat and parquet hold several");
    }
    file = reading.file();
    if (OpenFaceColumns.hasRow(detail, reading)) {
      rows.write(reading);
    }
  }

  @Override
  public void end() {
    rows.end();
  }
}

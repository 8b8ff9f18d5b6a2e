package affect4j.report;

import affect4j.infer.Reading;
import java.io.IOException;
import java.io.Writer;

/**
 * Py-feat's table, in which frames count from 0: those of a video, or the photos in their order.
 */
final class FeatWriter implements ReadingWriter {
  private final CsvWriter rows;
  private final Detail detail;
  private String file = "";
  private int photo = -1;

  FeatWriter(Writer out, Detail detail) {
    this.detail = detail;
    this.rows = new CsvWriter(out, FeatColumns.of(detail, this::frame));
  }

  @Override
  public void begin() throws IOException {
    rows.begin();
  }

  @Override
  public void write(Reading reading) throws IOException {
    if (photo < 0 || !file.equals(reading.file())) {
      file = reading.file();
      photo++;
    }
    rows.write(reading);
  }

  @Override
  public void end() {
    rows.end();
  }

  private int frame(Reading reading) {
    return detail.isSequence() ? reading.frame() - 1 : photo;
  }
}

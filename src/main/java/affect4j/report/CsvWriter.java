package affect4j.report;

import affect4j.infer.Reading;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Comma-separated values with a header, quoted as RFC 4180 says; lines end in a line feed. */
final class CsvWriter implements ReadingWriter {
  private final Writer out;
  private final List<Column> columns;

  CsvWriter(Writer out, List<Column> columns) {
    this.out = out;
    this.columns = columns;
  }

  @Override
  public void begin() throws IOException {
    line(Column::name);
  }

  @Override
  public void write(Reading reading) throws IOException {
    line(column -> column.text().apply(reading));
  }

  @Override
  public void end() {}

  private void line(Function<Column, String> text) throws IOException {
    out.write(
        columns.stream()
            .map(text)
            .map(CsvWriter::quoted)
            .collect(Collectors.joining(",", "", "\n")));
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}

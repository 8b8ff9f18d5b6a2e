package affect4j.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table with a header of names. RFC 4180. */
final class Csv implements AutoCloseable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  private final PictureSource file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  private Csv(PictureSource file) throws IOException {
    this.file = file;
    this.parser = CSVParser.builder().setReader(Lines.reader(file)).setFormat(FORMAT).get();
    this.records = parser.iterator();
  }

  /** Opens a table and reads its header. */
  static Csv open(PictureSource file) throws IOException {
    Csv csv = new Csv(file);
    try {
      csv.readHeader();
      return csv;
    } catch (IOException e) {
      csv.close();
      throw e;
    }
  }

  private void readHeader() throws IOException {
    for (String name : record().orElse(List.of())) {
      if (columns.put(name, columns.size()) != null) {
        throw refused("two columns are called " + name);
      }
    }
  }

  /** The names of the columns of {@code file}, in order. */
  static List<String> header(PictureSource file) throws IOException {
    try (Csv csv = open(file)) {
      return csv.columns();
    }
  }

  /** The names of the columns, in order. */
  List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /** Refuses a table that lacks one of {@code wanted}. */
  void refuseWithout(List<String> wanted) throws IOException {
    for (String column : wanted) {
      if (!columns.containsKey(column)) {
        throw refused("a column " + column + " was wanted, got " + String.join(", ", columns()));
      }
    }
  }

  /** A complaint about the header. */
  IOException refused(String why) {
    return new IOException(file.name() + ":1: " + why);
  }

  /** The next row; nothing behind the last. */
  Optional<Row> next() throws IOException {
    Optional<List<String>> values = record();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(Row.of(where(), columns, values.get()));
  }

  private Optional<List<String>> record() throws IOException {
    try {
      return records.hasNext() ? Optional.of(records.next().toList()) : Optional.empty();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw Lines.notText(file, e);
      }
      throw new IOException(where() + ": comma-separated values were wanted", e);
    }
  }

  private String where() {
    return file.name() + ":" + parser.getCurrentLineNumber();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}

package affect4j.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of {@link MetricsCsv} says.
 *
 * @param columns all of them, the counter first
 * @param rows in the order of the file
 */
public record MetricsTable(List<String> columns, List<MetricsTable.Row> rows) {
  /**
   * One row.
   *
   * @param step what the first column counts: steps or epochs
   * @param values by column, those that were measured
   */
  public record Row(long step, Map<String, Double> values) {
    public Row {
      values = Map.copyOf(values);
    }
  }

  public MetricsTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Reads {@code path}. A last row without a line's end was cut off while written: it is none. */
  public static MetricsTable read(Path path) throws IOException {
    List<String> lines = lines(path);
    List<String> columns = List.of(lines.get(0).split(",", -1));
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      rows.add(row(path, i + 1, lines.get(i).split(",", -1), columns));
    }
    return new MetricsTable(columns, rows);
  }

  /** Bytes of {@code path} up to the last of its first {@code rows} rows. */
  static long length(Path path, int rows) throws IOException {
    return lines(path).subList(0, 1 + rows).stream()
        .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1L)
        .sum();
  }

  /** The header and the whole rows. */
  private static List<String> lines(Path path) throws IOException {
    String[] parts = Files.readString(path).split("\n", -1);
    if (parts.length < 2) {
      throw new IOException(path + ": a table of metrics was wanted, its first line has no end");
    }
    return List.of(parts).subList(0, parts.length - 1);
  }

  private static Row row(Path path, int line, String[] cells, List<String> columns)
      throws IOException {
    String place = path + ":" + line + ": ";
    if (cells.length != columns.size()) {
      throw new IOException(
          place + columns.size() + " cells were wanted, as in the header, got " + cells.length);
    }
    try {
      Map<String, Double> values = new LinkedHashMap<>();
      for (int i = 1; i < cells.length; i++) {
        if (!cells[i].isEmpty()) {
          values.put(columns.get(i), Double.parseDouble(cells[i]));
        }
      }
      return new Row(Long.parseLong(cells[0]), values);
    } catch (NumberFormatException e) {
      throw new IOException(place + "numbers were wanted, got " + String.join(",", cells), e);
    }
  }
}

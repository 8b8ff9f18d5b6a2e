package affect4j.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a table of numbers, comma-separated: the first column counts steps or epochs and never
 * falls, the others are fixed when the file is made. A row is in the hands of the system when
 * {@link #append} returns. What was not measured is an empty cell; other cells are numbers as Java
 * and Python write them. {@link MetricsTable} reads it back.
 */
public final class MetricsCsv implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("[^,\"\\s]([^,\"\\r\\n]*[^,\"\\s])?");

  private final Path path;
  private final FileChannel channel;
  private final List<String> columns;
  private long last;

  private MetricsCsv(Path path, FileChannel channel, List<String> columns, long last) {
    this.path = path;
    this.channel = channel;
    this.columns = columns;
    this.last = last;
  }

  /**
   * Begins a new file; one that is there is not overwritten.
   *
   * @param columns their names, each once; the first is the counter, such as {@code epoch}
   */
  public static MetricsCsv create(Path path, List<String> columns) throws IOException {
    check(columns);
    try {
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      MetricsCsv table = new MetricsCsv(path, channel, List.copyOf(columns), -1);
      table.write(String.join(",", columns));
      return table;
    } catch (FileAlreadyExistsException e) {
      throw new IOException(path + ": is there already; resume it or name another file", e);
    }
  }

  /**
   * Goes on after {@code step} with a file of the same columns: later rows are cut off.
   *
   * @param once whether of {@code step} itself only the first row is kept
   */
  public static MetricsCsv resume(Path path, List<String> columns, long step, boolean once)
      throws IOException {
    MetricsTable old = MetricsTable.read(path);
    if (!old.columns().equals(columns)) {
      throw new IOException(path + ": columns must be " + columns + ", got " + old.columns());
    }
    int before = (int) old.rows().stream().takeWhile(row -> row.step() < step).count();
    int kept = (int) old.rows().stream().takeWhile(row -> row.step() <= step).count();
    kept = once ? Math.min(kept, before + 1) : kept;
    long length = MetricsTable.length(path, kept);
    FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE).truncate(length);
    channel.position(length);
    return new MetricsCsv(path, channel, List.copyOf(columns), step);
  }

  private static void check(List<String> columns) {
    for (String name : columns) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "a column's name must be one line without commas and quotes, got \"" + name + "\"");
      }
    }
    if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
      throw new IllegalArgumentException("columns must differ, got " + columns);
    }
  }

  /**
   * Writes a row.
   *
   * @param step that of the last row or after it
   * @param values by column, those that were measured; NaN and infinity are values
   */
  public void append(long step, Map<String, Double> values) throws IOException {
    if (step < last) {
      throw new IllegalArgumentException(
          columns.get(0) + " must be " + last + " or after" + ", got " + step);
    }
    List<String> measured = columns.subList(1, columns.size());
    for (String name : values.keySet()) {
      if (!measured.contains(name)) {
        throw new IllegalArgumentException("no column " + name + "; there are " + measured);
      }
    }
    write(
        measured.stream()
            .map(name -> values.containsKey(name) ? String.valueOf(values.get(name)) : "")
            .collect(Collectors.joining(",", step + (measured.isEmpty() ? "" : ","), "")));
    last = step;
  }

  private void write(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new IOException(path + ": cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

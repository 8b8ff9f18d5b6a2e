package affect4j.report;

import affect4j.infer.LastSeen;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a CSV that was not finished. The rows of its last photo or frame may be incomplete
 * and do not count.
 *
 * @param files the last frame of each photo and video that counts, by the file's name
 * @param bytes how far the rows that count reach; 0 where not even the header is there
 */
public record Unfinished(Map<String, LastSeen> files, long bytes) {
  /** Nothing, not even a header. */
  public static final Unfinished NONE = new Unfinished(Map.of(), 0);

  public Unfinished {
    files = Map.copyOf(files);
  }

  /** The last frame of {@code file} that counts. */
  public LastSeen last(String file) {
    return files.getOrDefault(file, LastSeen.NONE);
  }

  /** Where the rows of {@code target} lie until it is finished: beside it. */
  public static Path part(Path target) {
    return target.resolveSibling(target.getFileName() + ".part");
  }

  /**
   * Reads {@code part}, in memory that grows with the number of files alone.
   *
   * @param detail what the rows say
   * @throws IOException in one line, where it has other columns or is no such table
   */
  public static Unfinished read(Path part, Detail detail) throws IOException {
    if (!Files.exists(part)) {
      return NONE;
    }
    String header =
        Fields.of(detail).stream()
            .map(field -> field.column().name())
            .collect(Collectors.joining(","));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(part))) {
      Rows rows = new Rows();
      ByteArrayOutputStream first = line(in);
      if (first == null) {
        return NONE;
      }
      if (!first.toString(StandardCharsets.UTF_8).equals(header)) {
        throw new IOException(
            part + ": the columns of this run wanted, got others; remove it to begin anew");
      }
      long at = first.size() + 1L;
      for (var row = line(in); row != null; row = line(in)) {
        rows.add(part, row.toString(StandardCharsets.UTF_8), at);
        at += row.size() + 1L;
      }
      return new Unfinished(rows.files, rows.begin < 0 ? at : rows.begin);
    }
  }

  /** The bytes up to the next end of line that is not in quotes; null where there is none. */
  private static @Nullable ByteArrayOutputStream line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean quoted = false;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n' && !quoted) {
        return line;
      }
      quoted ^= next == '"';
      line.write(next);
    }
    return null;
  }

  /** Groups rows by frame; a group counts once another follows it. */
  private static final class Rows {
    final Map<String, LastSeen> files = new HashMap<>();

    /** Where the last group begins. */
    long begin = -1;

    private String file = "";
    private int frame;
    private List<Integer> ids = new ArrayList<>();

    void add(Path part, String row, long at) throws IOException {
      int end = row.startsWith("\"") ? row.lastIndexOf('"') + 1 : Math.max(row.indexOf(','), 0);
      String name = row.substring(0, end);
      List<String> cells = List.of(row.substring(end).split(",", -1));
      try {
        add(unquoted(name), Integer.parseInt(cells.get(1)), cells.get(2), at);
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw new IOException(
            part + ": rows of affect4j wanted, got \"" + row.lines().findFirst().orElse("") + '"',
            e);
      }
    }

    private void add(String name, int number, String id, long at) {
      if (begin < 0 || number != frame || !name.equals(file)) {
        if (begin >= 0) {
          close();
        }
        begin = at;
        file = name;
        frame = number;
        ids = new ArrayList<>();
      }
      if (!id.isEmpty()) {
        ids.add(Integer.parseInt(id));
      }
    }

    private void close() {
      int next = files.getOrDefault(file, LastSeen.NONE).nextId();
      for (int id : ids) {
        next = Math.max(next, id + 1);
      }
      files.put(file, new LastSeen(frame, ids, next));
    }

    private static String unquoted(String name) {
      return name.startsWith("\"")
          ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
          : name;
    }
  }
}

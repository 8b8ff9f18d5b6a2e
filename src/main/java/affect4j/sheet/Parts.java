package affect4j.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of a long file on all cores, a part of them on each. */
final class Parts {
  /** Bytes from which that is worth it. */
  private static final int LONG = 4_000_000;

  private Parts() {}

  /**
   * The rows of all lines from the current one on; nothing where they are to be read in their order
   * instead, because they are few or have quotes, or because something is wrong with them, of which
   * the first is to be told. {@code cells} stays where it is.
   */
  static Optional<Rows> rows(Cells cells, Layout layout, Side side) {
    return cells.left() < LONG
        ? Optional.empty()
        : rows(cells, layout, side, Runtime.getRuntime().availableProcessors());
  }

  /** The same of any file, in {@code count} parts. */
  static Optional<Rows> rows(Cells cells, Layout layout, Side side, int count) {
    List<Cells> parts = cells.parts(count);
    List<Optional<Rows>> read =
        parts.parallelStream().map(part -> read(part, layout, side)).toList();
    List<Rows> rows = new ArrayList<>();
    int before = cells.line() - 1;
    for (int i = 0; i < parts.size(); i++) {
      if (read.get(i).isEmpty()) {
        return Optional.empty();
      }
      Rows part = read.get(i).get();
      part.shiftLines(before);
      before += parts.get(i).ended();
      rows.add(part);
    }
    return Optional.of(Rows.joined(rows));
  }

  private static Optional<Rows> read(Cells part, Layout layout, Side side) {
    try {
      boolean any = part.next();
      Rows rows = Filler.rows(layout, part);
      Filler filler = new Filler(layout, side, rows);
      for (; any; any = part.next()) {
        filler.take(part);
      }
      return part.hasQuotes() ? Optional.empty() : Optional.of(rows);
    } catch (IOException e) {
      return Optional.empty(); // Read in order, the file says what is wrong and where.
    }
  }
}

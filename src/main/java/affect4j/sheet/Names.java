package affect4j.sheet;

import java.util.Arrays;

/** At which row of a sheet each name stands: a table of rows, open addressing, half full. */
final class Names {
  private final Sheet sheet;
  private final int[] table;

  private int twin = -1;

  /** The names of {@code sheet}. */
  Names(Sheet sheet) {
    this.sheet = sheet;
    table = new int[Integer.highestOneBit(Math.max(1, sheet.size())) * 4];
    Arrays.fill(table, -1);
    for (int row = 0; row < sheet.size(); row++) {
      int place = place(sheet.name(row));
      if (table[place] < 0) {
        table[place] = row;
      } else if (twin < 0) {
        twin = row;
      }
    }
  }

  /** The first row whose name came before; -1 where all are different. */
  int twin() {
    return twin;
  }

  /** The row of {@code name}, the first of several; -1 where there is none. */
  int row(String name) {
    return table[place(name)];
  }

  /** Where {@code name} stands in the table, or would. */
  private int place(String name) {
    int hash = name.hashCode();
    int place = (hash ^ hash >>> 16) & (table.length - 1);
    while (table[place] >= 0 && !sheet.name(table[place]).equals(name)) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }
}

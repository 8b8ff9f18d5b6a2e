package affect4j.cli;

import affect4j.data.Counts;
import affect4j.data.DataSet;
import affect4j.data.Published;
import affect4j.data.Split;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts of a data set, a line for each label and a column for each split that has faces; beside it
 * what was published, and by how much it differs, where that is known.
 */
final class CountsTable {
  private static final Set<String> ALWAYS = Set.of("pictures", "missing", "groups");

  private final List<Column> columns;

  private record Column(String name, Map<String, Integer> counted, Map<String, Integer> published) {
    boolean says(String label) {
      return ALWAYS.contains(label)
          || counted.getOrDefault(label, 0) > 0
          || published.getOrDefault(label, 0) > 0;
    }

    String head() {
      String counts = String.format(Locale.ROOT, "%11s", name);
      return published.isEmpty()
          ? counts
          : counts + String.format(Locale.ROOT, "%11s%11s", "published", "differs");
    }

    String cells(String label) {
      int here = counted.getOrDefault(label, 0);
      Integer there = published.get(label);
      String counts = String.format(Locale.ROOT, "%,11d", here);
      if (there != null) {
        String differs = here == there ? "-" : String.format(Locale.ROOT, "%+,d", here - there);
        return counts + String.format(Locale.ROOT, "%,11d%11s", there, differs);
      }
      return published.isEmpty() ? counts : counts + " ".repeat(22);
    }
  }

  CountsTable(DataSet set) {
    columns =
        Stream.of(Split.values())
            .filter(split -> !set.of(split).isEmpty() || !set.missingOf(split).isEmpty())
            .map(
                split ->
                    new Column(
                        split.label(),
                        Counts.of(set, split).lines(),
                        Published.of(set.kind(), split)))
            .toList();
  }

  /** The table; labels that no split has are left out. */
  List<String> lines() {
    Set<String> labels = new LinkedHashSet<>();
    columns.forEach(column -> labels.addAll(column.counted().keySet()));
    boolean units = labels.stream().anyMatch(this::isKnownUnit);
    List<String> lines = new ArrayList<>();
    lines.add(row("", Column::head));
    for (String label : labels) {
      boolean wanted = label.startsWith("AU") ? units : says(label);
      if (wanted) {
        lines.add(row(label, column -> column.cells(label)));
      }
    }
    return lines;
  }

  private boolean isKnownUnit(String label) {
    return label.startsWith("AU") && !label.endsWith("unknown") && says(label);
  }

  private boolean says(String label) {
    return columns.stream().anyMatch(column -> column.says(label));
  }

  private String row(String label, Function<Column, String> cells) {
    String all = columns.stream().map(cells).collect(Collectors.joining());
    return String.format(Locale.ROOT, "%-20s%s", label, all).stripTrailing();
  }
}

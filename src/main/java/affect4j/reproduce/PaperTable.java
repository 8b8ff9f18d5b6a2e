package affect4j.reproduce;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of Li et al. 2022, arXiv:2207.11679: its printed numbers, and the runs that stand for its
 * rows.
 *
 * @param name {@code table5}
 * @param task whose data the rows are taught and scored on
 * @param notes what must be said of its numbers
 */
public record PaperTable(
    String name,
    String title,
    Task task,
    List<Column> columns,
    List<Row> rows,
    List<String> notes) {
  private static final List<String> NAMES = List.of("table1", "table2", "table5", "table6");

  /** What a table is about. */
  public enum Task {
    /** Valence and arousal, expression, and action units at once. */
    MTL,
    /** Expression, learnt from synthetic faces. */
    LSD
  }

  /**
   * One score.
   *
   * @param metric its column in a run's {@code metrics.csv}
   * @param heading what the paper calls it
   * @param definitions the names under which {@code eval} defines it and its parts
   */
  public record Column(String metric, String heading, List<String> definitions) {
    public Column {
      definitions = List.copyOf(definitions);
    }
  }

  /**
   * One run.
   *
   * @param config a file of {@code experiments/}
   */
  public record Run(String network, String config) {
    /** What its folder is called. */
    String name() {
      return config.replaceFirst("^.*/", "").replaceFirst("\\.ya?ml$", "");
    }
  }

  /**
   * Models that speak together.
   *
   * @param epochs how many of each run's best epochs; 0 for its best model alone
   */
  public record Members(int epochs, List<Run> runs) {
    public Members {
      runs = List.copyOf(runs);
      if (epochs < 0 || (epochs == 0 ? 1 : epochs) * runs.size() < 2) {
        throw new IllegalArgumentException("an ensemble of two models or more wanted");
      }
    }
  }

  /**
   * One row: of a run or of an ensemble.
   *
   * @param printed percent by metric; what was not printed is left out
   */
  public record Row(
      int number,
      String method,
      Map<String, Double> printed,
      @Nullable Run run,
      @Nullable Members ensemble) {
    public Row {
      printed = Map.copyOf(printed);
      if ((run == null) == (ensemble == null)) {
        throw new IllegalArgumentException("row " + number + ": either run or ensemble wanted");
      }
    }

    /** The models that speak together, where it is no single run. */
    public Optional<Members> members() {
      return Optional.ofNullable(ensemble);
    }

    /** All its runs. */
    public List<Run> runs() {
      return run != null ? List.of(run) : members().orElseThrow().runs();
    }
  }

  public PaperTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** What the tables are called: {@code table5}. */
  public static List<String> names() {
    return NAMES;
  }

  /** The one that is called {@code name}. */
  public static PaperTable named(String name) throws IOException {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "no table \"" + name + "\"; there are " + String.join(", ", NAMES));
    }
    String file = "tables/" + name + ".yaml";
    String text =
        Experiments.text(file)
            .orElseThrow(() -> new IllegalStateException("affect4j was built without " + file));
    String where = Experiments.where(file);
    ObjectNode tree = (ObjectNode) Yaml.tree(where, text);
    tree.put("name", name);
    return Yaml.read(where, tree, PaperTable.class);
  }

  /** The runs of all tables. */
  static List<Run> allRuns() throws IOException {
    List<Run> runs = new ArrayList<>();
    for (String name : NAMES) {
      named(name).rows.forEach(row -> runs.addAll(row.runs()));
    }
    return runs.stream().distinct().toList();
  }
}

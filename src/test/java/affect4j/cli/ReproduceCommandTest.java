package affect4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.record.MetricsTable;
import affect4j.synth.SyntheticSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table on drawn faces, by the command. */
class ReproduceCommandTest {
  private static final String MISSING =
      "row 4, EMMA (EmotioNet), cannot be run: weights/mae_emotionet.safetensors is missing,"
          + " wanted as ROOT/weights/mae_emotionet.safetensors";

  @TempDir Path folder;
  private Path root;
  private Path scale;
  private Path out;

  @BeforeEach
  void draw() throws IOException {
    root = folder.resolve("root");
    new SyntheticSet(1, 60, 32).write(root.resolve("synth"), () -> {});
    scale = folder.resolve("tiny.yaml");
    try (InputStream in =
        Objects.requireNonNull(
            ReproduceCommandTest.class.getResourceAsStream("/reproduce/tiny.yaml"))) {
      Files.copy(in, scale);
    }
    out = folder.resolve("out");
  }

  /** Reproduces {@code table}; says ROOT in errors for the folder that data and weights lie in. */
  private Ran run(String table, Object... more) {
    Ran ran =
        Ran.of(
            List.of("reproduce", table, "--data", root, "--scale", scale, "--out", out),
            List.of(more));
    String err = ran.err().replace(root.toAbsolutePath().toString(), "ROOT");
    return new Ran(ran.code(), ran.out(), err);
  }

  @Test
  void aTableIsMadeOnceAndOtherTablesTakeItsRuns() throws IOException {
    Ran first = run("table5").partly().noted(MISSING);
    Map<Integer, CSVRecord> rows = rows("table5");
    assertEquals(8, rows.size());
    rows.forEach(
        (number, row) -> {
          assertEquals(number == 4, row.get("score_ours").isEmpty(), row::toString);
          assertEquals(number == 4, !row.get("problem").isEmpty(), row::toString);
        });
    assertEquals(
        100 * best("table5-row5-emma-celeba-seed1"), number("table5", 5, "score_ours"), 1e-3);
    assertEquals(
        number("table5", 5, "score_ours") - 126.71,
        number("table5", 5, "score_difference"),
        1e-3,
        "ours less printed");
    // Of all that speak together as many parameters as of each.
    assertEquals(3 * number("table5", 5, "parameters"), number("table5", 7, "parameters"));
    assertEquals(3 * number("table5", 5, "parameters"), number("table5", 8, "parameters"));
    documents(first.out());

    Map<Path, byte[]> before = runs();
    assertEquals(9, before.size()); // Two that came first, and seven of rows.
    Ran second = run("table5").partly();
    assertFalse(second.err().contains("training"), second::toString);
    assertFalse(second.err().contains("asking"), second::toString);
    assertEquals(first.out(), second.out());

    Ran other = run("table1").done();
    assertEquals(8, rows("table1").size());
    assertFalse(other.err().contains("training vit"), other::toString);
    assertFalse(other.err().contains("training emma"), other::toString);
    assertEquals(number("table5", 2, "score_ours"), number("table1", 7, "score_ours"));
    assertEquals(number("table5", 5, "score_ours"), number("table1", 8, "score_ours"));
    Map<Path, byte[]> after = runs();
    before.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file), file::toString));
  }

  @Test
  void everyRowOfTheOtherChallengeIsMade() throws IOException {
    run("table2").done().noted("first/enet_b2_8.pth");
    assertEquals(7, rows("table2").size());
    assertEquals(75.77, number("table2", 7, "expression_accuracy_printed"));
    run("table6").done();
    assertEquals(9, rows("table6").size());
    for (String table : List.of("table2", "table6")) {
      rows(table).values().forEach(row -> assertTrue(row.get("problem").isEmpty(), row::toString));
    }
    assertEquals(
        number("table6", 1, "expression_f1_ours"), number("table2", 5, "expression_f1_ours"));
  }

  private void documents(String terminal) throws IOException {
    String markdown = Files.readString(out.resolve("table5.md"));
    String html = Files.readString(out.resolve("table5.html"));
    for (String text : List.of(terminal, markdown, html)) {
      for (String wanted :
          List.of(
              "EMMA (different parameters ensemble)",
              "126.71",
              "(one run)",
              "cannot be run: weights/mae_emotionet.safetensors is missing",
              "cannot be compared with the paper",
              "row 8 to 133.72 (133.68)",
              "the choice is ours",
              "mae_celeba.safetensors: mae of ours, taught on synth",
              "mae_pretrain_vit_base.pth: nothing",
              "mean of the F1 of the twelve units")) {
        assertTrue(text.contains(wanted), () -> wanted + " wanted in: " + text.substring(0, 400));
      }
    }
    assertTrue(html.endsWith("</html>\n"));
    try (var files = Files.list(out)) {
      assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
    }
  }

  /** What each run wrote down. */
  private Map<Path, byte[]> runs() throws IOException {
    Map<Path, byte[]> all = new TreeMap<>();
    try (var files = Files.walk(out)) {
      for (Path file : files.filter(each -> each.endsWith("metrics.csv")).toList()) {
        all.put(file, Files.readAllBytes(file));
      }
    }
    return all;
  }

  private double best(String run) throws IOException {
    return MetricsTable.read(out.resolve(run).resolve("metrics.csv")).rows().stream()
        .filter(row -> row.values().containsKey("score"))
        .mapToDouble(row -> row.values().getOrDefault("score", Double.NaN))
        .max()
        .orElseThrow();
  }

  private Map<Integer, CSVRecord> rows(String table) throws IOException {
    Map<Integer, CSVRecord> rows = new TreeMap<>();
    for (CSVRecord row :
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(out.resolve(table + ".csv")))) {
      rows.put(Integer.parseInt(row.get("row")), row);
    }
    return rows;
  }

  private double number(String table, int row, String column) throws IOException {
    return Double.parseDouble(Objects.requireNonNull(rows(table).get(row)).get(column));
  }

  @Test
  void withoutAnyDataNothingIsDoneAndEachRowSaysWhatItLacks() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    root = empty;
    Ran ran = run("table5");
    assertEquals(Main.REFUSED, ran.code(), ran::toString);
    assertEquals(8, rows("table5").size());
    for (int row = 1; row <= 8; row++) {
      int number = row;
      String all =
          "cannot be run: synth is missing, wanted as ROOT/synth"
              + (row == 4
                  ? "; weights/mae_emotionet.safetensors is missing, wanted as"
                      + " ROOT/weights/mae_emotionet.safetensors"
                  : "");
      assertTrue(
          ran.err()
              .lines()
              .anyMatch(
                  line -> line.startsWith("affect4j: row " + number + ", ") && line.endsWith(all)),
          ran::toString);
    }
  }

  @Test
  void whatTheCommandCannotMeanIsRefusedInOneLine() {
    run("table3").refused("no table \"table3\"; there are table1, table2, table5, table6");
    run("table5", "--seeds", 0).refused("--seeds must be 1 or more, got 0");
    root = folder.resolve("nowhere");
    run("table5").refused("ROOT: a folder with data sets and weights wanted");
  }
}

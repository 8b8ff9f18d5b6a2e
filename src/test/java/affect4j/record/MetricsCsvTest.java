package affect4j.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsCsvTest {
  private static final List<String> COLUMNS = List.of("epoch", "loss", "F1 \u00d8");

  @TempDir Path folder = Path.of(".");
  private Path file = folder;

  @BeforeEach
  void name() {
    file = folder.resolve("metrics.csv");
  }

  private void write(int epochs) throws IOException {
    try (MetricsCsv table = MetricsCsv.create(file, COLUMNS)) {
      for (int i = 1; i <= epochs; i++) {
        table.append(i, Map.of("loss", i / 10.0, "F1 \u00d8", i / 4.0));
      }
    }
  }

  @Test
  void aRowIsThereAsSoonAsItIsWritten() throws IOException {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try (MetricsCsv table = MetricsCsv.create(file, COLUMNS)) {
      assertEquals("epoch,loss,F1 \u00d8\n", Files.readString(file));
      table.append(1, Map.of("loss", 1234567.25, "F1 \u00d8", 1e-4));
      table.append(2, Map.of("loss", Double.NaN));
      assertEquals("epoch,loss,F1 \u00d8\n1,1234567.25,1.0E-4\n2,NaN,\n", Files.readString(file));
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void whatIsReadBackIsWhatWasWritten() throws IOException {
    try (MetricsCsv table = MetricsCsv.create(file, COLUMNS)) {
      table.append(0, Map.of("loss", 0.1 + 0.2, "F1 \u00d8", Double.NEGATIVE_INFINITY));
      table.append(7, Map.of());
    }
    MetricsTable said = MetricsTable.read(file);
    assertEquals(COLUMNS, said.columns());
    assertEquals(
        List.of(
            new MetricsTable.Row(
                0, Map.of("loss", 0.1 + 0.2, "F1 \u00d8", Double.NEGATIVE_INFINITY)),
            new MetricsTable.Row(7, Map.of())),
        said.rows());
  }

  @Test
  void aRunThatGoesOnCutsOffWhatCameAfter() throws IOException {
    write(4);
    try (MetricsCsv table = MetricsCsv.resume(file, COLUMNS, 2, false)) {
      table.append(3, Map.of("loss", 9.0));
    }
    assertEquals("epoch,loss,F1 \u00d8\n1,0.1,0.25\n2,0.2,0.5\n3,9.0,\n", Files.readString(file));
    MetricsCsv.resume(file, COLUMNS, 0, false).close();
    assertEquals("epoch,loss,F1 \u00d8\n", Files.readString(file));
  }

  @Test
  void ofTheLastStepOnlyTheFirstRowMayBeKept() throws IOException {
    write(2);
    try (MetricsCsv table = MetricsCsv.resume(file, COLUMNS, 2, false)) {
      table.append(2, Map.of("loss", 9.0));
    }
    MetricsCsv.resume(file, COLUMNS, 2, true).close();
    assertEquals("epoch,loss,F1 \u00d8\n1,0.1,0.25\n2,0.2,0.5\n", Files.readString(file));
  }

  @Test
  void aRowThatWasCutOffInTheMiddleIsForgotten() throws IOException {
    write(2);
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() - 2));
    assertEquals(1, MetricsTable.read(file).rows().size());
    try (MetricsCsv table = MetricsCsv.resume(file, COLUMNS, 2, false)) {
      table.append(3, Map.of());
    }
    assertEquals("epoch,loss,F1 \u00d8\n1,0.1,0.25\n3,,\n", Files.readString(file));
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    write(1);
    var e = assertThrows(IOException.class, () -> MetricsCsv.create(file, COLUMNS));
    assertEquals(file + ": is there already; resume it or name another file", e.getMessage());
    assertEquals(1, MetricsTable.read(file).rows().size());
  }

  @Test
  void aFileOfOtherColumnsIsNotGoneOnWith() throws IOException {
    write(1);
    var e =
        assertThrows(IOException.class, () -> MetricsCsv.resume(file, List.of("epoch"), 1, false));
    assertEquals(file + ": columns must be [epoch], got [epoch, loss, F1 \u00d8]", e.getMessage());
  }

  @Test
  void aDamagedFileIsRefusedByItsLine() throws IOException {
    assertRefused("epoch", ": a table of metrics was wanted, its first line has no end");
    assertRefused("epoch,a\n1,2\n3\n", ":3: 2 cells were wanted, as in the header, got 1");
    assertRefused("epoch,a\n1,0,5\n", ":2: 2 cells were wanted, as in the header, got 3");
    assertRefused("epoch,a\n1,x\n", ":2: numbers were wanted, got 1,x");
    assertRefused("epoch,a\n1.5,2\n", ":2: numbers were wanted, got 1.5,2");
  }

  private void assertRefused(String text, String message) throws IOException {
    Files.writeString(file, text);
    var e = assertThrows(IOException.class, () -> MetricsTable.read(file));
    assertEquals(file + message, e.getMessage());
  }

  @Test
  void nonsenseIsRefused() throws IOException {
    try (MetricsCsv table = MetricsCsv.create(file, COLUMNS)) {
      table.append(3, Map.of());
      table.append(3, Map.of());
      var step = assertThrows(IllegalArgumentException.class, () -> table.append(2, Map.of()));
      assertEquals("epoch must be 3 or after, got 2", step.getMessage());
      Map<String, Double> stranger = Map.of("epoch", 1.0);
      var column = assertThrows(IllegalArgumentException.class, () -> table.append(4, stranger));
      assertEquals("no column epoch; there are [loss, F1 \u00d8]", column.getMessage());
    }
    Path other = folder.resolve("other.csv");
    var comma =
        assertThrows(
            IllegalArgumentException.class, () -> MetricsCsv.create(other, List.of("a", "b,c")));
    assertEquals(
        "a column's name must be one line without commas and quotes, got \"b,c\"",
        comma.getMessage());
    var twice =
        assertThrows(
            IllegalArgumentException.class, () -> MetricsCsv.create(other, List.of("a", "a")));
    assertEquals("columns must differ, got [a, a]", twice.getMessage());
  }
}

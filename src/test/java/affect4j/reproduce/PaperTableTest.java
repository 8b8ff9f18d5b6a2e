package affect4j.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.eval.Definitions;
import affect4j.train.config.AffectSettings;
import affect4j.train.config.ConfigFile;
import affect4j.train.config.ConfigFile.Layer;
import affect4j.train.config.EmmaSettings;
import affect4j.train.config.Preset;
import affect4j.train.task.Network;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class PaperTableTest {
  private static final Map<String, String> SPEC =
      Map.of(
          "table1", "table1_mtl_val.csv",
          "table2", "table2_lsd_val.csv",
          "table5", "table5_emma_ablation.csv",
          "table6", "table6_cotex_ablation.csv");

  private static final Map<String, String> COLUMNS =
      Map.of(
          "au_f1", "units_f1",
          "va_ccc", "va_ccc",
          "expr_f1", "expression_f1",
          "final_score", "score",
          "acc", "expression_accuracy",
          "f1", "expression_f1");

  @Test
  void methodsAndNumbersAreThePapers() throws IOException {
    for (String name : PaperTable.names()) {
      PaperTable table = PaperTable.named(name);
      List<CSVRecord> printed = csv(Objects.requireNonNull(SPEC.get(name)));
      assertEquals(printed.size(), table.rows().size(), name);
      for (int i = 0; i < printed.size(); i++) {
        CSVRecord record = printed.get(i);
        PaperTable.Row row = table.rows().get(i);
        String place = name + ", row " + row.number();
        assertEquals(Integer.parseInt(record.get("row")), row.number(), place);
        assertEquals(method(record), row.method(), place);
        int numbers = 0;
        for (Map.Entry<String, String> each : COLUMNS.entrySet()) {
          if (record.isMapped(each.getKey()) && !record.get(each.getKey()).isEmpty()) {
            numbers++;
            double value = Double.parseDouble(record.get(each.getKey()));
            assertEquals(value, row.printed().get(each.getValue()), place + " " + each.getKey());
          }
        }
        assertEquals(numbers, row.printed().size(), place);
      }
    }
  }

  private static String method(CSVRecord record) {
    String method = record.get("method");
    if (!record.isMapped("mask_ratio") || record.get("mask_ratio").isEmpty()) {
      return method;
    }
    long percent = Math.round(100 * Double.parseDouble(record.get("mask_ratio")));
    return method + " (mask ratio " + percent + "%, batch size " + record.get("batch_size") + ")";
  }

  private static List<CSVRecord> csv(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PaperTableTest.class.getResourceAsStream("/tables/" + name))) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getRecords();
    }
  }

  @Test
  void everyColumnIsDefined() throws IOException {
    for (String name : PaperTable.names()) {
      for (PaperTable.Column column : PaperTable.named(name).columns()) {
        assertFalse(column.definitions().isEmpty(), column.metric());
        column.definitions().forEach(each -> assertFalse(Definitions.of(each).isEmpty()));
      }
    }
  }

  @Test
  void everyRowsConfigurationIsThereAndReadAsItsNetworks() throws IOException {
    List<String> read = new ArrayList<>();
    for (PaperTable.Run run : PaperTable.allRuns()) {
      read(Network.affect(run.network()), run.config());
      read.add(run.config());
    }
    assertEquals(27, read.size(), read::toString);
  }

  private static <S extends AffectSettings> S read(Network<S, ?> network, String config)
      throws IOException {
    Layer layer = Layer.of(config, Experiments.text(config).orElseThrow());
    return ConfigFile.read(
        network.defaults().apply(Preset.PAPER), network.type(), List.of(layer), Map.of());
  }

  @Test
  void rowsThatThePaperRepeatsAreOneRun() throws IOException {
    assertEquals(run("table5", 2), run("table1", 7));
    assertEquals(run("table5", 5), run("table1", 8));
    assertEquals(run("table6", 1), run("table2", 5));
    assertEquals(run("table6", 2), run("table2", 6));
    assertEquals(run("table6", 6), run("table2", 7));
    assertEquals(List.of(run("table5", 5)), row("table5", 7).runs());
    assertEquals(run("table5", 5), row("table5", 8).runs().get(0));
  }

  private static PaperTable.Run run(String table, int row) throws IOException {
    return row(table, row).runs().get(0);
  }

  private static PaperTable.Row row(String table, int row) throws IOException {
    return PaperTable.named(table).rows().get(row - 1);
  }

  @Test
  void theRunOfAnEnsembleOfEpochsKeepsAsMany() throws IOException {
    PaperTable.Members members = row("table5", 7).members().orElseThrow();
    EmmaSettings settings =
        (EmmaSettings) read(Network.affect("emma"), members.runs().get(0).config());
    assertEquals(members.epochs(), settings.run().keep());
    assertTrue(members.epochs() >= 2);
  }

  @Test
  void aTableThatThePaperLacksIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> PaperTable.named("table7"));
    assertEquals("no table \"table7\"; there are table1, table2, table5, table6", e.getMessage());
  }
}

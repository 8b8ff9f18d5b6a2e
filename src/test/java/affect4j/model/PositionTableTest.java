package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Given;
import affect4j.golden.Golden;
import affect4j.golden.Uni;
import affect4j.nn.Ops;
import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PositionTableTest {
  private static final JsonNode SAMPLES = Golden.json("losses_metrics_schedules.json");

  @Test
  void sinesAndCosinesOfTheColumnComeBeforeThoseOfTheRow() {
    JsonNode wanted = SAMPLES.get("sincos_768_14");
    double[] table = Given.numbers(PositionTable.sinCos(768, 14));
    double[] columns = Golden.numbers(wanted.get("columns"));
    wanted
        .get("rows")
        .forEachEntry(
            (row, values) -> {
              int start = Integer.parseInt(row) * 768;
              double[] said =
                  Arrays.stream(columns).map(column -> table[start + (int) column]).toArray();
              assertArrayEquals(Golden.numbers(values), said, 1e-7, "row " + row);
            });
  }

  @ParameterizedTest
  @CsvSource({"768, 14", "512, 14", "1280, 16"})
  void tablesOfAllSizesSumToTheirReference(int dim, int grid) {
    JsonNode wanted = SAMPLES.get("sincos_" + dim + "_" + grid);
    double[] table = Given.numbers(PositionTable.sinCos(dim, grid));
    assertEquals((1 + grid * grid) * dim, table.length);
    assertEquals(wanted.get("sum").asDouble(), Arrays.stream(table).sum(), 1e-3);
    double absolute = Arrays.stream(table).map(Math::abs).sum();
    assertEquals(wanted.get("abs_sum").asDouble(), absolute, 1e-3);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 16, 24})
  void otherGridsAreBicubicBetweenThePlaces(int grid) {
    JsonNode wanted = SAMPLES.get("bicubic_14_to_" + grid);
    Tensor patches = Tensor.create(Uni.of("interp", 196 * 4), 1, 196, 4);
    Tensor first = torch.ones(1, 1, 4);
    Tensor resized = PositionTable.resize(Ops.cat(1, first, patches), grid);
    assertEquals(Ops.shape(1, 1 + grid * grid, 4), Ops.shape(resized));
    double[] values = Given.numbers(resized);
    assertArrayEquals(new double[] {1, 1, 1, 1}, Arrays.copyOf(values, 4));
    double[] rest = Arrays.copyOfRange(values, 4, values.length);
    assertArrayEquals(Golden.numbers(wanted.get("first")), Arrays.copyOf(rest, 4), 1e-12);
    double[] row37 = Arrays.copyOfRange(rest, 4 * 37, 4 * 38);
    assertArrayEquals(Golden.numbers(wanted.get("idx_37")), row37, 1e-12);
    assertEquals(wanted.get("sum").asDouble(), Arrays.stream(rest).sum(), 1e-9);
    double absolute = Arrays.stream(rest).map(Math::abs).sum();
    assertEquals(wanted.get("abs_sum").asDouble(), absolute, 1e-9);
  }

  @Test
  void theSameGridChangesNothing() {
    Tensor table = PositionTable.sinCos(8, 3);
    assertTrue(table.equal(PositionTable.resize(table, 3)));
  }

  @Test
  void whatIsNoTableIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> PositionTable.resize(torch.zeros(1, 12, 4), 3));
    assertEquals("a position table must be (1, 1 + a square, D), got (1, 12, 4)", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> PositionTable.sinCos(6, 3));
    assertEquals("dim must be a multiple of 4, got 6", e.getMessage());
  }
}

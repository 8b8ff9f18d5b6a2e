package affect4j.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import tools.jackson.databind.JsonNode;

/** What the public implementations said, filled by the recipe, of two pictures. */
public final class Forward {
  private static final double EXACT = 1e-9;

  /** Golden values are written with ten decimals. */
  private static final double HALF_A_DECIMAL = 5e-11;

  private final JsonNode wanted;
  private final int side;

  /**
   * @param file in {@code golden}
   * @param side of the pictures, in pixels
   */
  public Forward(String file, int side) {
    this.wanted = Golden.json(file);
    this.side = side;
  }

  /** Compares in float32, and in float64 as the golden values were computed. */
  public void check(Net<?> net, Function<Tensor, Map<String, List<Tensor>>> outputs) {
    Fill.fill(net);
    checkFilled(net, outputs);
  }

  /** The same, of a network that has its values. */
  public void checkFilled(Net<?> net, Function<Tensor, Map<String, List<Tensor>>> outputs) {
    net.eval();
    for (ScalarType kind : List.of(ScalarType.Float, ScalarType.Double)) {
      net.to(kind, false);
      try (TensorScope scope = TensorScope.open()) {
        Tensor images = Given.images("input", 2, side).to(kind);
        Ops.withoutGradient(() -> outputs.apply(images))
            .forEach((name, said) -> compare(name, said, kind));
      }
    }
  }

  private void compare(String name, List<Tensor> said, ScalarType kind) {
    JsonNode outputs = named(name);
    assertEquals(outputs.size(), said.size(), name);
    for (int i = 0; i < said.size(); i++) {
      double tolerance = kind == ScalarType.Float ? 1e-4 : EXACT;
      compare(name + i + " in " + kind, outputs.get(i), said.get(i), tolerance);
    }
  }

  private JsonNode named(String name) {
    return wanted
        .propertyStream()
        .filter(each -> (each.getKey() + ":").startsWith(name))
        .findFirst()
        .orElseThrow()
        .getValue()
        .get("outputs");
  }

  private static void compare(String name, JsonNode wanted, Tensor said, double tolerance) {
    double[] values = Given.numbers(said);
    double[] first =
        Golden.numbers(wanted.get(wanted.get("values").isNull() ? "first8" : "values"));
    double largest = 0;
    double sum = 0;
    double absSum = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
      sum += value;
      absSum += Math.abs(value);
    }
    assertTrue(first.length == values.length || first.length == 8, name);
    for (int i = 0; i < first.length; i++) {
      assertEquals(first[i], values[i], tolerance * largest + HALF_A_DECIMAL, name + " at " + i);
    }
    assertEquals(wanted.get("sum").asDouble(), sum, tolerance * absSum, name + " sum");
    assertEquals(wanted.get("abs_sum").asDouble(), absSum, tolerance * absSum, name + " abs sum");
  }
}

package affect4j.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniTest {
  @ParameterizedTest
  @ValueSource(strings = {"input", "head.weight"})
  void numbersFollowFromTheName(String name) {
    double[] wanted =
        Golden.numbers(Golden.json("losses_metrics_schedules.json").get("uni_first5").get(name));
    assertArrayEquals(wanted, Uni.of(name, 5));
  }
}

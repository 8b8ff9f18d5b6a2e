package affect4j.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Given;
import affect4j.golden.Golden;
import affect4j.nn.Entry;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GradientsTest {
  private final Entry a = Weights.entry("a", torch.ones(2));
  private final Entry b = Weights.entry("b", torch.ones(1));
  private final Entry none = Weights.entry("none", torch.ones(1));
  private final List<Entry> all = List.of(a, b, none);

  private void gradients(float first, float second, float third) {
    Weights.gradient(a, Tensor.create(first, second));
    Weights.gradient(b, Tensor.create(third));
  }

  @Test
  void clippingIsTheReferences() {
    JsonNode wanted =
        Golden.json("metrics_optim_misc.json").get("clip_grad_norm(max 0.05) on [3,4],[12]");
    gradients(3, 4, 12);
    assertEquals(13, Gradients.norm(all));
    assertEquals(wanted.get("norm").asDouble(), Gradients.clip(all, 0.05));
    assertArrayEquals(Golden.numbers(wanted.get("a")), Given.numbers(a.tensor().grad()), 1e-9);
    assertArrayEquals(Golden.numbers(wanted.get("b")), Given.numbers(b.tensor().grad()), 1e-8);
    assertFalse(none.tensor().grad().defined());
  }

  @Test
  void whatIsShortEnoughIsLeftBitForBit() {
    gradients(3, 4, 12);
    assertEquals(13, Gradients.clip(all, 13.1));
    assertArrayEquals(new double[] {3, 4}, Given.numbers(a.tensor().grad()));
    assertEquals(0, Gradients.clip(List.of(none), 1));
    assertEquals(0, Gradients.norm(List.of(none)));
  }

  @Test
  void whatIsNotFiniteIsToldAndLeft() {
    gradients(3, Float.NaN, 12);
    assertTrue(Double.isNaN(Gradients.clip(all, 0.05)));
    assertFalse(Gradients.finite(all));
    assertEquals(12, b.tensor().grad().item_double());
    assertTrue(Gradients.finite(List.of(b, none)));
    gradients(3, 4, Float.NEGATIVE_INFINITY);
    assertEquals(Double.POSITIVE_INFINITY, Gradients.clip(all, 0.05));
    assertFalse(Gradients.finite(all));
    assertEquals(3, a.tensor().grad().narrow(0, 0, 1).item_double());
  }

  @Test
  void aNormOfNothingIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> Gradients.clip(all, 0));
    assertEquals("gradients are clipped to a norm above 0, got 0.0", e.getMessage());
  }

  @Test
  void onlyTheParametersGivenAreUnscaled() {
    GradScaler scaler = new GradScaler(GradScaler.Settings.standard());
    scaler.scale(a.tensor().sum().add(b.tensor().sum())).backward();
    assertTrue(scaler.unscale(List.of(a)));
    assertArrayEquals(new double[] {1, 1}, Given.numbers(a.tensor().grad()));
    assertEquals(65536, b.tensor().grad().item_double());
    gradients(1, Float.POSITIVE_INFINITY, 1);
    assertFalse(scaler.unscale(List.of(a)));
  }

  @Test
  void theScaleDoublesAfterTwoThousandGoodUpdatesAndIsHalvedByABadOne() {
    GradScaler scaler = new GradScaler(GradScaler.Settings.standard());
    update(scaler, 1999);
    assertEquals(65536, scaler.scale());
    assertEquals(1999, scaler.streak());
    update(scaler, 1);
    assertEquals(131072, scaler.scale());
    assertEquals(0, scaler.streak());
    update(scaler, 1999);
    scaler.update(false);
    assertEquals(65536, scaler.scale());
    update(scaler, 1999);
    assertEquals(65536, scaler.scale());
    GradScaler later = new GradScaler(GradScaler.Settings.standard());
    later.restore(scaler.scale(), scaler.streak());
    update(later, 1);
    assertEquals(131072, later.scale());
  }

  private static void update(GradScaler scaler, int times) {
    for (int i = 0; i < times; i++) {
      scaler.update(true);
    }
  }

  @Test
  void aScalerThatCannotBeIsRefused() {
    var settings =
        assertThrows(
            IllegalArgumentException.class, () -> new GradScaler.Settings(65536, 1, 0.5, 2000));
    assertEquals(
        "a scaler needs start > 0, growth > 1, backoff in (0, 1) and interval >= 1, got"
            + " [65536.0, 1.0, 0.5, 2000]",
        settings.getMessage());
    GradScaler scaler = new GradScaler(GradScaler.Settings.standard());
    var streak = assertThrows(IllegalArgumentException.class, () -> scaler.restore(1, 2000));
    assertEquals(
        "a scaler goes on from a scale above 0 and a streak in [0, 2000), got 1.0 and 2000",
        streak.getMessage());
  }
}

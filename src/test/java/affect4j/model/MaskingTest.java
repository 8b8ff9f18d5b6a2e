package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Given;
import affect4j.golden.Golden;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MaskingTest {
  private static final JsonNode MISC = Golden.json("metrics_optim_misc.json");
  private static final JsonNode SAMPLES = Golden.json("losses_metrics_schedules.json");

  @Test
  void thePatchesWithTheLeastNoiseAreShownInItsOrder() {
    JsonNode wanted = MISC.get("mask_0.75");
    Masking masking = Masking.of(Given.noise(), 0.75);
    assertArrayEquals(Golden.numbers(wanted.get("ids_keep")), Given.numbers(masking.keep()));
    Tensor hidden = masking.hidden();
    assertArrayEquals(Golden.numbers(wanted.get("mask_sum")), Given.numbers(hidden.sum(1)));
    assertArrayEquals(
        Golden.numbers(wanted.get("mask_row0_first28")),
        Given.numbers(hidden.select(0, 0).narrow(0, 0, 28)));
  }

  @Test
  void theShareIsCutDownToWholePatches() {
    SAMPLES
        .get("len_keep")
        .forEachEntry(
            (ratio, kept) ->
                assertEquals(kept.asInt(), Masking.kept(196, Double.parseDouble(ratio)), ratio));
  }

  @Test
  void whatIsNotShownIsFilled() {
    Masking masking = Masking.of(Given.noise(), 0.75);
    Tensor tokens = Given.images("tokens", 2, 14).flatten(2, 3).transpose(1, 2); // (2, 196, 3)
    Tensor filled = masking.fill(masking.select(tokens), torch.zeros(1, 1, 3));
    Tensor shown = masking.hidden().logical_not().unsqueeze(2);
    assertTrue(filled.equal(tokens.mul(shown)));
  }

  @Test
  void aGeneratorRepeatsItself() {
    Masking once = Masking.random(3, 196, 0.75, torch.make_generator_cpu(7));
    Masking again = Masking.random(3, 196, 0.75, torch.make_generator_cpu(7));
    Masking other = Masking.random(3, 196, 0.75, torch.make_generator_cpu(8));
    assertTrue(once.keep().equal(again.keep()));
    assertFalse(once.keep().equal(other.keep()));
    assertFalse(once.keep().select(0, 0).equal(once.keep().select(0, 1)));
  }

  @Test
  void hidingEverythingIsRefused() {
    String wanted = "the masked share must be in [0, 1) and leave at least one of 16 patches, got ";
    for (double ratio : new double[] {1, 0.95, -0.1, Double.NaN}) {
      var e = assertThrows(IllegalArgumentException.class, () -> Masking.kept(16, ratio));
      assertEquals(wanted + ratio, e.getMessage());
    }
  }
}

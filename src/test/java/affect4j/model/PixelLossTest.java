package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.model.Mae.Reconstruction;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class PixelLossTest {
  private static final Masking HALF = Masking.random(4, 16, 0.5, torch.make_generator_cpu(2));

  @Test
  void onlyPatchesThatWereHiddenCount() {
    Tensor truth = Patches.of(Tiny.images(), 16);
    Tensor wrongWhereShown = truth.add(HALF.hidden().logical_not().unsqueeze(2));
    assertEquals(0, loss(PixelLoss.RAW, wrongWhereShown));
    Tensor wrongWhereHidden = truth.add(HALF.hidden().unsqueeze(2).mul(new Scalar(3)));
    assertEquals(9, loss(PixelLoss.RAW, wrongWhereHidden), 1e-4);
  }

  @Test
  void ofNormalisedPixelsNothingSaidCostsAlmostOne() {
    // Variance is divided by n - 1, the mean square by n.
    double nothing = loss(PixelLoss.NORMALISED, torch.zeros(4, 16, 768));
    assertEquals(767.0 / 768, nothing, 1e-4);
  }

  private static double loss(PixelLoss loss, Tensor patches) {
    return loss.of(Tiny.images(), new Reconstruction(patches, HALF), 16).item_double();
  }
}

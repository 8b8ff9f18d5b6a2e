package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Given;
import affect4j.golden.Golden;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchesTest {
  private static final Tensor IMAGES =
      torch.arange(new Scalar(2 * 3 * 32 * 32)).reshape(2, 3, 32, 32);

  @ParameterizedTest
  @CsvSource({
    "'[0,0,:6]', 0, 0, 0",
    "'[0,1,:6]', 0, 1, 0",
    "'[0,2,:6]', 0, 2, 0",
    "'[1,3,760:768]', 1, 3, 760"
  })
  void channelsRunFastestThenPixelsThenPatches(String name, int image, int patch, int from) {
    double[] wanted =
        Golden.numbers(Golden.json("metrics_optim_misc.json").get("patchify_32x32_p16").get(name));
    Tensor row = Patches.of(IMAGES, 16).select(0, image).select(0, patch);
    assertArrayEquals(wanted, Given.numbers(row.narrow(0, from, wanted.length)));
  }

  @Test
  void joinedPatchesAreThePictureAgain() {
    assertTrue(IMAGES.equal(Patches.join(Patches.of(IMAGES, 8), 8)));
  }

  @Test
  void picturesThatDoNotDivideAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> Patches.of(IMAGES, 7));
    assertEquals(
        "images must be (N, 3, S, S) with S a multiple of 7, got (2, 3, 32, 32)", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> Patches.join(torch.zeros(1, 5, 12), 2));
    assertEquals("patches must be (N, a square, 12), got (1, 5, 12)", e.getMessage());
  }
}

package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Golden;
import affect4j.nn.Entry;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class VitTest {
  @Test
  void dropPathRisesFromNothingAtTheFirstBlock() {
    Vit.Spec spec = new Vit.Spec(VitSize.base(), Vit.Pooling.CLASS_TOKEN, 0.1);
    double[] wanted =
        Golden.numbers(
            Golden.json("losses_metrics_schedules.json").get("drop_path_rates_0.1_depth12"));
    assertArrayEquals(wanted, spec.dropPaths(), 1e-8);
  }

  @Test
  void theOrderInWhichPatchesAreShownDoesNotMatter() {
    Vit vit = Tiny.vit(Vit.Pooling.CLASS_TOKEN);
    vit.eval();
    Masking all = Masking.random(4, 16, 0, torch.make_generator_cpu(3));
    Tensor difference = vit.forward(Tiny.images(), all).sub(vit.forward(Tiny.images()));
    assertTrue(difference.abs().max().item_double() < 1e-5);
  }

  @Test
  void whatIsHiddenIsNotSeen() {
    Vit vit = Tiny.vit(Vit.Pooling.GLOBAL);
    vit.eval();
    Masking half = Masking.random(4, 16, 0.5, torch.make_generator_cpu(3));
    Tensor patches = Patches.of(Tiny.images(), 16);
    Tensor blank = patches.mul(half.hidden().logical_not().unsqueeze(2));
    Tensor said = vit.forward(Tiny.images(), half);
    assertTrue(said.equal(vit.forward(Patches.join(blank, 16), half)));
    assertTrue(!said.equal(vit.forward(Tiny.images())));
  }

  @Test
  void poolingDecidesWhichNormThereIs() {
    assertEquals(1, count(Tiny.vit(Vit.Pooling.CLASS_TOKEN), "norm.weight"));
    assertEquals(0, count(Tiny.vit(Vit.Pooling.CLASS_TOKEN), "fc_norm.weight"));
    assertEquals(0, count(Tiny.vit(Vit.Pooling.GLOBAL), "norm.weight"));
    assertEquals(1, count(Tiny.vit(Vit.Pooling.GLOBAL), "fc_norm.weight"));
  }

  private static long count(Net<?> net, String name) {
    return Entry.of(net).stream().filter(entry -> entry.name().equals(name)).count();
  }

  @Test
  void picturesOfAnotherSizeAreRefused() {
    Vit vit = Tiny.vit(Vit.Pooling.CLASS_TOKEN);
    Tensor small = Tiny.images().narrow(2, 0, 32);
    var e = assertThrows(IllegalArgumentException.class, () -> vit.forward(small));
    assertEquals("images must be (N, 3, 64, 64), got (4, 3, 32, 64)", e.getMessage());
  }

  @Test
  void sizesThatCannotBeAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new VitSize(224, 15, 8, 1, 1));
    assertEquals("image must be a multiple of patch, got 224 and 15", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> new VitSize(32, 16, 9, 1, 2));
    assertEquals("dim must be a multiple of heads, got 9 and 2", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> new VitSize(32, 16, 8, 0, 2));
    assertEquals("depth must be 1 or more, got 0", e.getMessage());
    e =
        assertThrows(
            IllegalArgumentException.class, () -> new Vit.Spec(Tiny.SIZE, Vit.Pooling.GLOBAL, 1));
    assertEquals("dropPath must be in [0, 1), got 1.0", e.getMessage());
  }

  @Test
  void presetsHaveThePublishedNumberOfParameters() {
    assertEquals(85_814_036, parameters(VitSize.base(), 20));
    assertEquals(31_338_688, parameters(new Mae(Mae.Spec.of(VitSize.tiny()))));
    assertEquals(47_578_240, parameters(new Mae(Mae.Spec.of(VitSize.small()))));
    assertEquals(111_907_840, parameters(new Mae(Mae.Spec.of(VitSize.base()))));
    assertEquals(329_541_888, parameters(new Mae(Mae.Spec.of(VitSize.large()))));
    assertEquals(657_074_508, parameters(new Mae(Mae.Spec.of(VitSize.huge()))));
  }

  private static long parameters(VitSize size, int classes) {
    return parameters(new Vit(Vit.Spec.of(size), new Linear(size.dim(), classes)));
  }

  private static long parameters(Net<?> net) {
    return Entry.of(net).stream().mapToLong(entry -> entry.tensor().numel()).sum();
  }

  @Test
  void shapesReadLikeShapes() {
    assertEquals("(4, 3, 64, 64)", Ops.shape(Tiny.images()));
  }
}

package affect4j.model;

import static affect4j.golden.Named.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.nn.Linear;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class InitTest {
  private static final VitSize SIZE = new VitSize(32, 16, 96, 2, 3);

  /** Uniform: it fills its bounds, and deviates as a uniform draw of at least 1,000 values does. */
  private static void assertUniform(double bound, Tensor value) {
    assertTrue(value.numel() >= 1000, "too few to tell");
    assertTrue(value.abs().max().item_double() <= bound + 1e-7);
    assertEquals(bound / Math.sqrt(3), value.std().item_double(), 0.1 * bound);
  }

  private static void assertNormal(double deviation, Tensor value) {
    assertTrue(value.numel() >= 1000, "too few to tell");
    assertEquals(deviation, value.std().item_double(), 0.1 * deviation);
    assertTrue(value.abs().max().item_double() > 2 * deviation);
  }

  private static void assertAll(double wanted, Tensor value) {
    assertEquals(wanted, value.min().item_double());
    assertEquals(wanted, value.max().item_double());
  }

  @Test
  void maeBeginsWithinXaviersBounds() {
    Mae mae = Tiny.filled(new Mae(new Mae.Spec(SIZE, 48, 1, 4)));
    Init.seeded(1).mae(mae);
    assertUniform(Math.sqrt(6.0 / (96 + 768)), entry(mae, "patch_embed.proj.weight"));
    assertTrue(entry(mae, "patch_embed.proj.bias").abs().max().item_double() <= 1 / Math.sqrt(768));
    assertUniform(Math.sqrt(6.0 / (4 * 96)), entry(mae, "blocks.1.attn.qkv.weight"));
    assertAll(0, entry(mae, "blocks.1.attn.qkv.bias"));
    assertUniform(Math.sqrt(6.0 / (96 + 48)), entry(mae, "decoder_embed.weight"));
    assertAll(1, entry(mae, "decoder_norm.weight"));
    assertAll(0, entry(mae, "norm.bias"));
    assertEquals(0.02, entry(mae, "mask_token").std().item_double(), 0.01);
    assertEquals(0.02, entry(mae, "cls_token").std().item_double(), 0.01);
  }

  @Test
  void aVitToFineTuneBeginsSmallAndItsHeadAlmostSilent() {
    Vit vit = Tiny.filled(new Vit(Vit.Spec.of(SIZE), new Linear(96, 20)));
    Init.seeded(1).vit(vit);
    assertNormal(0.02, entry(vit, "blocks.0.mlp.fc1.weight"));
    assertAll(0, entry(vit, "blocks.0.mlp.fc1.bias"));
    assertNormal(2e-5, entry(vit, "head.weight"));
    assertAll(0, entry(vit, "head.bias"));
    assertUniform(1 / Math.sqrt(768), entry(vit, "patch_embed.proj.weight"));
    assertEquals(0.02, entry(vit, "pos_embed").std().item_double(), 0.005);
    assertAll(1, entry(vit, "norm.weight"));
  }

  @Test
  void danBeginsByWhatItsConvolutionsGiveAndWithEvenAttention() {
    Dan dan = Tiny.filled(new Dan(new Dan.Spec(8, 32, 2)));
    Init.seeded(1).dan(dan);
    assertNormal(Math.sqrt(2.0 / (64 * 9)), entry(dan, "features.5.0.conv1.weight"));
    assertNormal(Math.sqrt(2.0 / (256 * 3)), entry(dan, "cat_head1.sa.conv_1x3.0.weight"));
    assertAll(0, entry(dan, "cat_head1.sa.conv_1x3.0.bias"));
    assertNormal(1e-3, entry(dan, "cat_head0.ca.attention.0.weight"));
    assertAll(0, entry(dan, "cat_head0.ca.attention.3.bias"));
    assertUniform(1 / Math.sqrt(256), entry(dan, "fc.weight"));
    assertAll(1, entry(dan, "bn.running_var"));
    assertAll(0, entry(dan, "bn.running_mean"));
    assertAll(1, entry(dan, "features.1.weight"));
  }

  @Test
  void resNetBeginsByWhatItsConvolutionsGive() {
    ResNet net =
        Tiny.filled(
            new ResNet(new ResNet.Spec(ResNet.Kind.BOTTLENECK, List.of(1, 1, 1, 1), 16, 9)));
    Init.seeded(1).resNet(net);
    assertNormal(Math.sqrt(2.0 / (16 * 49)), entry(net, "conv1.weight"));
    assertUniform(1 / Math.sqrt(512), entry(net, "fc.weight"));
    assertAll(0, entry(net, "layer1.0.bn1.bias"));
  }

  @Test
  void emmasHeadsBeginAsLibtorchBegins() {
    Emma emma = Tiny.emma(Emma.VaGradient.STOPPED);
    Init.seeded(1).emma(emma);
    assertUniform(1 / Math.sqrt(16), entry(emma, "vit.head.0.weight"));
    assertUniform(1 / Math.sqrt(512), entry(emma, "vit.head.2.weight"));
    assertUniform(1 / Math.sqrt(28), entry(emma, "va_head.0.weight"));
    assertFalse(entry(emma, "vit.head.0.bias").abs().max().item_double() == 0);
  }

  @Test
  void aSeedRepeatsItself() {
    Vit once = Tiny.vit(Vit.Pooling.CLASS_TOKEN);
    Vit again = Tiny.vit(Vit.Pooling.CLASS_TOKEN);
    Init.seeded(5).vit(once);
    Init.seeded(5).vit(again);
    assertTrue(once.forward(Tiny.images()).equal(again.forward(Tiny.images())));
    Init.seeded(6).vit(again);
    assertFalse(once.forward(Tiny.images()).equal(again.forward(Tiny.images())));
  }
}

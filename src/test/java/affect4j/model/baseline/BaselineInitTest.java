package affect4j.model.baseline;

import static affect4j.golden.Named.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Fill;
import affect4j.model.VitSize;
import affect4j.model.baseline.EfficientNet.Classifier;
import affect4j.model.baseline.EfficientNet.Variant;
import affect4j.model.baseline.Inception.Auxiliary;
import affect4j.model.baseline.Inception.Input;
import affect4j.nn.Net;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class BaselineInitTest {
  private static <N extends Net<?>> N filled(N net) {
    Fill.fill(net);
    return net;
  }

  private static void assertNormal(double deviation, Tensor value) {
    assertTrue(value.numel() >= 200, "too few to tell");
    assertEquals(deviation, value.std().item_double(), 0.15 * deviation);
    assertTrue(value.abs().max().item_double() > 2 * deviation);
  }

  private static void assertUniform(double bound, Tensor value) {
    assertTrue(value.abs().max().item_double() <= bound + 1e-7);
    assertTrue(value.abs().max().item_double() > 0.8 * bound);
  }

  private static void assertAll(double wanted, Tensor value) {
    assertEquals(wanted, value.min().item_double());
    assertEquals(wanted, value.max().item_double());
  }

  @Test
  void vggBeginsByWhatItsConvolutionsGiveAndWithSmallLayers() {
    Vgg vgg = filled(new Vgg(new Vgg.Spec(8, 12, 6, 0)));
    BaselineInit.seeded(1).vgg(vgg);
    assertNormal(Math.sqrt(2.0 / (64 * 9)), entry(vgg, "features.28.weight"));
    assertAll(0, entry(vgg, "features.28.bias"));
    assertNormal(0.01, entry(vgg, "classifier.0.weight"));
    assertAll(0, entry(vgg, "classifier.6.bias"));
    VggFace face = filled(new VggFace(new Vgg.Spec(8, 12, 6, 0)));
    BaselineInit.seeded(1).vggFace(face);
    assertNormal(0.01, entry(face, "fc6.weight"));
  }

  @Test
  void inceptionsAuxiliaryHeadBeginsSmall() {
    Inception net =
        filled(new Inception(new Inception.Spec(4, 30, Input.AS_GIVEN, Auxiliary.PRESENT, 0)));
    BaselineInit.seeded(1).inception(net);
    assertNormal(0.1, entry(net, "Mixed_5b.branch3x3dbl_2.conv.weight"));
    assertNormal(0.1, entry(net, "fc.weight"));
    assertNormal(0.01, entry(net, "AuxLogits.conv1.conv.weight"));
    assertNormal(0.001, entry(net, "AuxLogits.fc.weight"));
    assertAll(1, entry(net, "Mixed_7c.branch_pool.bn.weight"));
  }

  @Test
  void efficientNetBeginsByWhatEachGroupOfItsConvolutionsGives() {
    EfficientNet.Size size =
        new EfficientNet.Size(8, List.of(1, 1, 1, 1, 1, 1, 1), List.of(8, 8, 8, 8, 8, 8, 8), 32);
    EfficientNet net =
        filled(
            new EfficientNet(
                new EfficientNet.Spec(Variant.PLAIN, size, Classifier.PLAIN, 9, 0, 0)));
    BaselineInit.seeded(1).efficientNet(net);
    assertNormal(Math.sqrt(2.0 / 25), entry(net, "blocks.2.0.conv_dw.weight"));
    assertNormal(Math.sqrt(2.0 / 48), entry(net, "blocks.2.0.conv_pw.weight"));
    assertUniform(1.0 / 3, entry(net, "classifier.weight"));
    assertAll(0, entry(net, "classifier.bias"));
    assertAll(0, entry(net, "blocks.0.0.se.conv_reduce.bias"));
  }

  @Test
  void clipsResidualBlocksBeginBySayingNothing() {
    Clip clip = filled(new Clip(new ClipResNet.Spec(64, List.of(1, 1, 1, 1), 8, 6)));
    BaselineInit.seeded(1).clip(clip);
    assertAll(0, entry(clip, "visual.layer2.0.bn3.weight"));
    assertAll(1, entry(clip, "visual.bn3.weight"));
    assertNormal(1 / Math.sqrt(256), entry(clip, "visual.attnpool.positional_embedding"));
    assertNormal(1 / Math.sqrt(256), entry(clip, "visual.attnpool.q_proj.weight"));
  }

  @Test
  void clipsTransformerBeginsByItsWidth() {
    Clip clip = filled(new Clip(new ClipVit.Spec(new VitSize(32, 8, 64, 2, 1), 24)));
    BaselineInit.seeded(1).clip(clip);
    assertNormal(1.0 / 8, entry(clip, "visual.proj"));
    assertNormal(1.0 / 8, entry(clip, "visual.positional_embedding"));
    String attention = "visual.transformer.resblocks.1.attn.";
    assertUniform(Math.sqrt(6.0 / (4 * 64)), entry(clip, attention + "in_proj_weight"));
    assertAll(0, entry(clip, attention + "out_proj.bias"));
  }

  @Test
  void emotionNetBeginsAsLibtorchBegins() {
    EmotionNet net = filled(new EmotionNet(new EmotionNet.Spec(4, 16, 8, 64, 0, 0)));
    BaselineInit.seeded(1).emotionNet(net);
    assertUniform(1.0 / 4, entry(net, "transformation_matrices.16.weight"));
    assertUniform(Math.sqrt(6.0 / (4 * 16)), entry(net, "MHA.self_attn.in_proj_weight"));
    assertUniform(1.0 / 8, entry(net, "MHA.linear2.weight"));
  }
}

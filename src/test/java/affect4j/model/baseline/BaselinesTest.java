package affect4j.model.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Fill;
import affect4j.golden.Given;
import affect4j.model.VitSize;
import affect4j.model.baseline.EfficientNet.Variant;
import affect4j.model.baseline.Inception.Auxiliary;
import affect4j.model.baseline.Inception.Input;
import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BaselinesTest {
  @Test
  void tensorFlowPadsEvenSidesBehind() {
    Tensor ones = torch.ones(1, 1, 8, 7);
    Tensor padded = Variant.TENSORFLOW.padded(ones, 3, 2);
    assertEquals("(1, 1, 9, 9)", Ops.shape(padded));
    assertEquals(1, padded.select(2, 0).max().item_double(), "nothing above");
    assertEquals(0, padded.select(2, 8).max().item_double(), "a row below");
    assertEquals(0, padded.select(3, 0).max().item_double(), "a column on the left");
    assertEquals(0, padded.select(3, 8).max().item_double(), "a column on the right");
    assertEquals("(1, 1, 8, 7)", Ops.shape(Variant.TENSORFLOW.padded(ones, 3, 1)));
    assertEquals("(1, 1, 8, 7)", Ops.shape(Variant.PLAIN.padded(ones, 3, 2)));
  }

  @Test
  void anInceptionWithoutASecondHeadSaysNothingTwice() {
    Inception net = new Inception(new Inception.Spec(4, 6, Input.AS_GIVEN, Auxiliary.ABSENT, 0));
    var e = assertThrows(IllegalStateException.class, () -> net.both(torch.zeros(1, 3, 299, 299)));
    assertEquals("there is no auxiliary head", e.getMessage());
  }

  @Test
  void vggForgetsOnlyWhileItLearns() {
    Vgg vgg = new Vgg(new Vgg.Spec(8, 64, 6, 0.5));
    Fill.fill(vgg);
    Tensor images = Given.images("vgg", 1, 32);
    torch.manual_seed(1);
    vgg.train(true);
    assertFalse(vgg.features(images).equal(vgg.features(images)));
    vgg.eval();
    assertTrue(vgg.features(images).equal(vgg.features(images)));
  }

  @Test
  void clipTakesPicturesOfItsOwnSideAlone() {
    for (Clip clip :
        List.of(
            new Clip(new ClipResNet.Spec(64, List.of(1, 1, 1, 1), 8, 6)),
            new Clip(new ClipVit.Spec(new VitSize(64, 16, 16, 1, 2), 6)))) {
      var e =
          assertThrows(
              IllegalArgumentException.class, () -> clip.forward(torch.zeros(1, 3, 32, 64)));
      assertEquals("images must be (N, 3, 64, 64), got (1, 3, 32, 64)", e.getMessage());
    }
  }

  @Test
  void sizesThatCannotBeAreRefused() {
    assertRefused(
        "VGG needs width and hidden of 1 or more and classes of 0 or more, got (8, 0, 6)",
        () -> new Vgg.Spec(8, 0, 6, 0));
    assertRefused(
        "Inception needs an even width and 0 classes or more, got 5 and 6",
        () -> new Inception.Spec(5, 6, Input.AS_GIVEN, Auxiliary.ABSENT, 0));
    assertRefused(
        "EfficientNet has seven stages, got [1] and [8]",
        () -> new EfficientNet.Size(8, List.of(1), List.of(8), 16));
    assertRefused(
        "CLIP's residual network needs an image that is a multiple of 32, a width that is a"
            + " multiple of 8, and out of 1 or more; got (60, 8, 6)",
        () -> new ClipResNet.Spec(60, List.of(1, 1, 1, 1), 8, 6));
    assertRefused(
        "EmotionNet needs an even width, an even metric, and hidden of 1 or more; got (4, 3, 8)",
        () -> new EmotionNet.Spec(4, 3, 1, 8, 0, 0));
    assertRefused("dropout must be in [0, 1), got 1.0", () -> new Vgg(new Vgg.Spec(8, 12, 6, 1)));
  }

  private static void assertRefused(String message, Executable made) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
  }
}

package affect4j.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Fill;
import affect4j.golden.Given;
import affect4j.nn.Conv.Window;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.MemoryFormat;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class ConvTest {
  private final Tensor images = Given.images("conv", 2, 9);

  @Test
  void picturesStayChannelsLastWhateverTheyWere() {
    Conv conv = Conv.plain(3, 4, Window.centred(3, 3, 2));
    Fill.fill(conv);
    Tensor said = conv.forward(images);
    assertEquals("(2, 4, 5, 5)", Ops.shape(said));
    assertTrue(said.is_contiguous(MemoryFormat.ChannelsLast));
    assertTrue(conv.weight().is_contiguous(MemoryFormat.ChannelsLast));
    assertTrue(conv.bias().isEmpty());
  }

  @Test
  void aTileSeesEachPixelOnce() {
    Conv conv = Conv.biased(3, 4, Window.tile(3));
    Fill.fill(conv);
    Tensor corner = images.narrow(2, 6, 3).narrow(3, 3, 3); // the patch in row 2, column 1
    Tensor product = corner.select(0, 1).mul(conv.weight()).sum(1, 2, 3);
    Tensor wanted = product.add(conv.bias().orElseThrow());
    Tensor said = conv.forward(images).select(0, 1).select(1, 2).select(1, 1);
    assertTrue(said.sub(wanted).abs().max().item_double() < 1e-6);
  }

  @Test
  void whatComesInBecomesTheKindOfTheWeight() {
    Conv conv = Conv.plain(3, 4, Window.tile(3));
    Fill.fill(conv);
    conv.cast(Precision.BF16);
    assertEquals(ScalarType.BFloat16, conv.forward(images).scalar_type().intern());
    assertTrue(conv.weight().is_contiguous(MemoryFormat.ChannelsLast));
  }

  @Test
  void aNormFoldsIntoTheConvolutionBeforeIt() {
    for (Conv conv : new Conv[] {plain(3, 3, 2), biased(3, 3)}) {
      BatchNorm norm = norm();
      Tensor wanted = norm.forward(conv.forward(images));
      Conv folded = conv.folded(norm);
      Fill.fill("changed", conv); // what is folded is a copy
      assertClose(wanted, folded.forward(images));
      assertTrue(folded.weight().is_contiguous(MemoryFormat.ChannelsLast));
      assertFalse(folded.weight().requires_grad());
    }
  }

  @Test
  void aDepthwiseConvolutionKeepsItsChannelsApartAndFoldsToo() {
    Conv conv = filled(Conv.depthwise(3, Window.centred(3, 3, 1)));
    Tensor said = conv.forward(images);
    Tensor alone = torch.zeros_like(images);
    alone.narrow(1, 1, 1).copy_(images.narrow(1, 1, 1));
    Tensor wanted = said.narrow(1, 1, 1);
    assertClose(wanted, conv.forward(alone).narrow(1, 1, 1));
    assertEquals("(3, 1, 3, 3)", Ops.shape(conv.weight()));
    BatchNorm norm = filled(new BatchNorm(3, 1e-3));
    norm.eval();
    assertClose(norm.forward(said), conv.folded(norm).forward(images));
  }

  @Test
  void theSumOfConvolutionsIsOneWhoseWindowCoversAll() {
    Conv wide = biased(1, 3);
    Conv high = biased(5, 1);
    Tensor wanted = wide.forward(images).add(high.forward(images));
    Conv both = wide.plus(high);
    assertEquals("(4, 3, 5, 3)", Ops.shape(both.weight()));
    assertClose(wanted, both.forward(images));
    assertTrue(both.weight().is_contiguous(MemoryFormat.ChannelsLast));
  }

  @Test
  void convolutionsThatDoNotMeetHaveNoSum() {
    Conv one = biased(3, 3);
    Conv tile = Conv.biased(3, 4, Window.tile(3));
    var e = assertThrows(IllegalArgumentException.class, () -> one.plus(tile));
    assertEquals(
        "centred windows of one stride can be joined, got"
            + " Window[height=3, width=3, stride=1, padHeight=1, padWidth=1] and"
            + " Window[height=3, width=3, stride=3, padHeight=0, padWidth=0]",
        e.getMessage());
    Conv striding = Conv.biased(3, 4, Window.centred(3, 3, 2));
    assertThrows(IllegalArgumentException.class, () -> one.plus(striding));
  }

  @Test
  void noConvolutionAsksNnpackWhichWarnsWhereItDoesNotKnowTheProcessor() {
    assertEquals("(2, 4, 9, 9)", Ops.shape(biased(3, 3).forward(images)));
    assertFalse(torch.globalContext().userEnabledNNPACK());
  }

  private static Conv plain(int height, int width, int stride) {
    return filled(Conv.plain(3, 4, Window.centred(height, width, stride)));
  }

  private static Conv biased(int height, int width) {
    return filled(Conv.biased(3, 4, Window.centred(height, width, 1)));
  }

  private static BatchNorm norm() {
    BatchNorm norm = filled(new BatchNorm(4));
    norm.eval();
    return norm;
  }

  private static <N extends Net<?>> N filled(N net) {
    Fill.fill(net);
    return net;
  }

  private static void assertClose(Tensor wanted, Tensor said) {
    double error = said.sub(wanted).abs().max().item_double();
    assertTrue(error < 1e-6 * wanted.abs().max().item_double(), "error " + error);
  }

  @Test
  void aWindowWithoutSizeIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Window(3, 0, 1, 1, 1));
    assertEquals(
        "a window needs sizes and a stride of 1 or more and no negative padding,"
            + " got (3, 0, 1, 1, 1)",
        e.getMessage());
  }
}

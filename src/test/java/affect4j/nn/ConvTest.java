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
  void noConvolutionAsksNnpackWhichWarnsWhereItDoesNotKnowTheProcessor() {
    Conv conv = Conv.plain(3, 4, Window.tile(3));
    assertEquals("(4, 3, 3, 3)", Ops.shape(conv.weight()));
    assertFalse(torch.globalContext().userEnabledNNPACK());
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

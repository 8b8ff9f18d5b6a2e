package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.nn.Ops;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class ResNetTest {
  private static ResNet.Spec spec(List<Integer> blocks, int width) {
    return new ResNet.Spec(ResNet.Kind.BASIC, blocks, width, 6);
  }

  @Test
  void picturesOfAnySizeWillDo() {
    ResNet net = Tiny.filled(new ResNet(spec(List.of(1, 1, 1, 1), 8)));
    net.eval();
    assertEquals("(4, 6)", Ops.shape(net.forward(Tiny.images().narrow(2, 0, 40))));
  }

  @Test
  void whatIsSaidIsMadeOfTheFeatures() {
    ResNet net = Tiny.filled(new ResNet(spec(List.of(1, 1, 1, 1), 8)));
    net.eval();
    Tensor said = net.fc().orElseThrow().forward(net.features(Tiny.images()));
    assertTrue(said.equal(net.forward(Tiny.images())));
  }

  @Test
  void widthsAtWhichGradientsOverrunTheirMemoryAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> spec(List.of(1, 1, 1, 1), 4));
    assertEquals(
        "width must be a multiple of 8 and classes 0 or more, got 4 and 6", e.getMessage());
  }

  @Test
  void otherThanFourStagesAreRefused() {
    String wanted = "a residual network needs four stages of one block or more, got ";
    for (List<Integer> blocks : List.of(List.of(1, 1, 1), List.of(1, 1, 0, 1))) {
      var e = assertThrows(IllegalArgumentException.class, () -> spec(blocks, 8));
      assertEquals(wanted + blocks, e.getMessage());
    }
  }
}

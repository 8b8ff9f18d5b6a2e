package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.TensorScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

/** Folding the norms away changes no answer, after the norms have learnt something. */
final class FindingNetsTest {
  private static void same(Tensor wanted, Tensor got) {
    assertArrayEquals(wanted.shape(), got.shape());
    double most = wanted.abs().max().item_double();
    assertEquals(0, wanted.sub(got).abs().max().item_double() / most, 1e-4);
  }

  @Test
  void theDetectorIsFolded() {
    try (TensorScope scope = TensorScope.open();
        Detector net = new Detector(new Detector.Spec(8, 1))) {
      Init.seeded(3).detector(net);
      net.train(true);
      net.forward(torch.randn(4, 1, 48, 40));
      net.eval();
      Tensor pictures = torch.randn(2, 1, 40, 64);
      Detector.Cells plain = net.forward(pictures);
      Net<Detector.Cells> folded = net.folded();
      folded.eval();
      Detector.Cells said = folded.forward(pictures);
      assertArrayEquals(new long[] {2, 5, 8}, said.face().shape());
      assertArrayEquals(new long[] {2, 10, 5, 8}, said.points().shape());
      same(plain.face(), said.face());
      same(plain.points(), said.points());
    }
  }

  @Test
  void theLandmarkNetworkIsFolded() {
    try (TensorScope scope = TensorScope.open();
        LandmarkNet net = new LandmarkNet(new LandmarkNet.Spec(32, 8, 16))) {
      Init.seeded(4).landmarks(net);
      net.train(true);
      net.forward(torch.randn(6, 1, 32, 32));
      net.eval();
      Tensor squares = torch.randn(3, 1, 32, 32);
      LandmarkNet.Marks plain = net.forward(squares);
      Net<LandmarkNet.Marks> folded = net.folded();
      folded.eval();
      LandmarkNet.Marks said = folded.forward(squares);
      assertArrayEquals(new long[] {3, 136}, said.points().shape());
      assertArrayEquals(new long[] {3}, said.face().shape());
      same(plain.points(), said.points());
      same(plain.face(), said.face());
      assertEquals(3 * 136, Ops.floats(said.points()).length);
    }
  }
}

package affect4j.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Fill;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class AutocastTest {
  private static final Device CPU = new Device("cpu");

  private static Autocast bf16() {
    return Autocast.open(CPU, Precision.BF16);
  }

  private static <N extends Net<?>> N filled(N net) {
    Fill.fill(net);
    return net;
  }

  private static void assertKind(ScalarType wanted, Tensor said) {
    assertEquals(wanted, said.scalar_type().intern());
  }

  @Test
  void productsAreBf16AndNormsStayWhatTheyAreGiven() {
    Linear linear = filled(new Linear(4, 4));
    Conv conv = filled(Conv.biased(4, 4, Conv.Window.centred(3, 3, 1)));
    LayerNorm layerNorm = new LayerNorm(4);
    BatchNorm batchNorm = new BatchNorm(4);
    Tensor rows = torch.ones(2, 4);
    Tensor picture = torch.rand(2, 4, 6, 6);
    try (Autocast autocast = bf16()) {
      Tensor coarse = linear.forward(rows);
      assertKind(ScalarType.BFloat16, coarse);
      assertKind(ScalarType.BFloat16, linear.forward(coarse));
      assertKind(ScalarType.BFloat16, conv.forward(picture));
      assertKind(ScalarType.BFloat16, conv.forward(conv.forward(picture)));
      assertKind(ScalarType.Float, layerNorm.forward(rows));
      assertKind(ScalarType.BFloat16, layerNorm.forward(coarse));
      assertKind(ScalarType.Float, batchNorm.forward(picture));
      assertKind(ScalarType.BFloat16, batchNorm.forward(conv.forward(picture)));
      Tensor q = linear.forward(torch.rand(2, 1, 3, 4));
      assertKind(ScalarType.BFloat16, Ops.attention(q, q, q));
      assertKind(ScalarType.BFloat16, Ops.attention(q.to(ScalarType.Float), q, q));
    }
    assertKind(ScalarType.Float, linear.forward(rows));
    assertKind(ScalarType.Float, conv.forward(picture));
    assertKind(ScalarType.Float, linear.weight());
  }

  @Test
  void aBlockKeepsItsTokensInFloat32AndComesNear() {
    Block block = filled(new Block(8, 2, 0));
    Tensor x = torch.linspace(new Scalar(-1), new Scalar(1), 80);
    Tensor fine = block.forward(x.view(2, 5, 8));
    try (Autocast autocast = bf16()) {
      Tensor coarse = block.forward(x.view(2, 5, 8));
      assertKind(ScalarType.Float, coarse);
      double error = coarse.sub(fine).abs().max().item_double();
      assertTrue(error > 0 && error < 0.02, "error " + error);
    }
  }

  @Test
  void whatWasAddedFineIsNotRounded() {
    Net<Tensor> net =
        new Net<>() {
          private final Chain coarse = add("coarse", new Chain().then(new Linear(4, 4)));
          private final Chain fine = addFine("fine", new Chain().then(new Linear(4, 4)));

          @Override
          public Tensor forward(Tensor x) {
            return Ops.stack(0, Ops.readable(coarse.forward(x)), fine.forward(x));
          }
        };
    Fill.fill("", net);
    Tensor x = torch.linspace(new Scalar(0), new Scalar(1), 4).view(1, 4);
    Tensor wanted = net.forward(x);
    try (Autocast autocast = bf16()) {
      Tensor said = net.forward(x).sub(wanted).abs();
      assertTrue(said.select(0, 0).max().item_double() > 0);
      assertEquals(0, said.select(0, 1).max().item_double());
    }
  }

  @Test
  void closingBringsBackWhatWasBefore() {
    try (Autocast outer = bf16()) {
      try (Autocast inner = Autocast.open(CPU, Precision.FP32)) {
        assertFalse(Autocast.isOpen(CPU));
        assertKind(ScalarType.Float, torch.ones(2, 2).matmul(torch.ones(2, 2)));
      }
      assertTrue(Autocast.isOpen(CPU));
      assertKind(ScalarType.BFloat16, torch.ones(2, 2).matmul(torch.ones(2, 2)));
    }
    assertFalse(Autocast.isOpen(CPU));
  }

  @Test
  void theNextStepSeesTheWeightsThatChanged() {
    Linear linear = filled(new Linear(2, 2));
    Tensor x = torch.ones(1, 2);
    double before;
    try (Autocast autocast = bf16()) {
      before = linear.forward(x).sum().item_double();
      Ops.withoutGradient(() -> linear.weight().add_(new Scalar(1.0)));
    }
    try (Autocast autocast = bf16()) {
      assertEquals(before + 4, linear.forward(x).sum().item_double(), 0.1);
    }
  }

  @Test
  void gradientsOfWeightsAreFloat32AndReachThem() {
    Linear linear = filled(new Linear(2, 2));
    Tensor loss;
    try (Autocast autocast = bf16()) {
      loss = linear.forward(torch.ones(1, 2));
    }
    loss.to(ScalarType.Float).sum().backward();
    assertKind(ScalarType.Float, linear.weight().grad());
    assertEquals(4, linear.weight().grad().sum().item_double());
  }
}

package affect4j.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Fill;
import affect4j.golden.Given;
import affect4j.golden.Tiny;
import affect4j.model.Affect;
import affect4j.model.Dan;
import affect4j.model.Emma;
import affect4j.model.Vit;
import affect4j.nn.Autocast;
import affect4j.nn.Entry;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.Ops;
import affect4j.nn.Precision;
import affect4j.nn.TensorScope;
import java.util.function.Function;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class MixedTrainingTest {
  private static final Device CPU = new Device("cpu");

  private static <O> Tensor forward(
      Net<O> net, Function<O, Tensor> logits, int side, Precision precision) {
    Tensor images = Given.images("input4", 4, side);
    try (Autocast autocast = Autocast.open(CPU, precision)) {
      Tensor said = logits.apply(net.forward(images));
      assertEquals(ScalarType.Float, said.scalar_type().intern(), "what is said is float32");
      return said;
    }
  }

  /** One step of AdamW on {@code net} as it is; returns its gradients as one vector. */
  private static <O> Tensor step(
      Net<O> net, Function<O, Tensor> logits, int side, Precision precision) {
    AdamW optimizer = new AdamW(Groups.plain(net, 0.05), Moments.standard());
    optimizer.rate(1e-3);
    Tensor gradients =
        TensorScope.of(
            () -> {
              Tensor y = torch.arange(new Scalar(4), new TensorOptions(ScalarType.Long));
              torch.cross_entropy_loss(forward(net, logits, side, precision), y).backward();
              assertTrue(Gradients.finite(optimizer.parameters()));
              optimizer.step();
              return Ops.cat(
                  0,
                  optimizer.parameters().stream()
                      .map(one -> one.tensor().grad().flatten(0, -1))
                      .toArray(Tensor[]::new));
            });
    for (Entry entry : Entry.of(net)) {
      assertTrue(entry.tensor().isfinite().all().item_bool(), entry.name());
    }
    return gradients;
  }

  private static double error(Tensor coarse, Tensor fine) {
    return coarse.sub(fine).norm().item_double() / fine.norm().item_double();
  }

  private static Vit vit() {
    Vit vit = new Vit(Vit.Spec.of(Tiny.vit()), new Linear(64, 6));
    Fill.fill(vit);
    return vit;
  }

  private static Dan dan(boolean training) {
    Dan dan = new Dan(new Dan.Spec(8, 8, 2));
    Fill.fill(dan);
    dan.train(training);
    return dan;
  }

  @Test
  void aVitLearnsInBf16AsInFloat32() {
    Tensor fine = step(vit(), said -> said, 32, Precision.FP32);
    double error = error(step(vit(), said -> said, 32, Precision.BF16), fine);
    assertTrue(error > 0 && error < 0.05, "relative error of the gradient " + error);
  }

  @Test
  void aDanOfFixedStatisticsLearnsInBf16AsInFloat32() {
    Tensor fine = step(dan(false), Dan.Attended::logits, 64, Precision.FP32);
    double error = error(step(dan(false), Dan.Attended::logits, 64, Precision.BF16), fine);
    assertTrue(error > 0 && error < 0.2, "relative error of the gradient " + error);
  }

  /**
   * Batch norms over four small pictures make the gradient so sharp that rounding the weights
   * alone, and then counting in float32, moves it by half. Autocast must not do much worse than
   * that.
   */
  @Test
  void aDanThatNormalisesByTheBatchLosesNoMoreThanByRoundedWeights() {
    Tensor fine = step(dan(true), Dan.Attended::logits, 64, Precision.FP32);
    double error = error(step(dan(true), Dan.Attended::logits, 64, Precision.BF16), fine);
    Dan rounded = dan(true);
    for (Entry each : Groups.plain(rounded, 0).get(0).parameters()) {
      Tensor value = each.tensor().detach();
      value.copy_(value.to(ScalarType.BFloat16));
    }
    double least = error(step(rounded, Dan.Attended::logits, 64, Precision.FP32), fine);
    assertTrue(error > 0 && error < 2 * least, "error " + error + ", of rounding alone " + least);
  }

  @Test
  void allThatEmmaSaysInBf16IsFloat32AndNear() {
    Emma emma = Tiny.emma();
    Tensor images = Given.images("input4", 4, 32);
    Affect fine = emma.forward(images);
    try (Autocast autocast = Autocast.open(CPU, Precision.BF16)) {
      Affect coarse = emma.forward(images);
      assertNear(fine.va(), coarse.va());
      assertNear(fine.expression(), coarse.expression());
      assertNear(fine.units(), coarse.units());
    }
  }

  private static void assertNear(Tensor fine, Tensor coarse) {
    assertEquals(ScalarType.Float, coarse.scalar_type().intern());
    double error = error(coarse, fine);
    assertTrue(error > 0 && error < 0.05, "error " + error);
  }
}

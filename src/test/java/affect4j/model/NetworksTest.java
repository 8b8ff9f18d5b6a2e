package affect4j.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.model.baseline.Inception;
import affect4j.nn.Autocast;
import affect4j.nn.Engine;
import affect4j.nn.Entry;
import affect4j.nn.OneThread;
import affect4j.nn.Ops;
import affect4j.nn.Precision;
import affect4j.nn.TensorScope;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every network must do, on tiny ones. */
@ExtendWith(OneThread.class)
class NetworksTest {
  static Stream<Tiny> networks() {
    return Stream.concat(Tiny.all(), TinyBaselines.all());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void oneStepOfTrainingLowersTheLossAndReachesAllThatLearns(Tiny tiny) {
    tiny.net().train(true);
    Tensor images = Tiny.images();
    SGD optimizer = new SGD(tiny.net().parameters(), new SGDOptions(1e-5));
    Tensor before = loss(tiny, images);
    before.backward();
    for (Entry entry : Entry.of(tiny.net())) {
      Tensor gradient = entry.tensor().grad();
      assertEquals(entry.tensor().requires_grad(), gradient.defined(), entry.name());
      if (gradient.defined() && gradient.dim() > 1) {
        assertTrue(gradient.abs().sum().item_double() > 0, entry.name());
      }
    }
    optimizer.step();
    double after = loss(tiny, images).item_double();
    assertTrue(after < before.item_double(), after + " after " + before.item_double());
  }

  private static Tensor loss(Tiny tiny, Tensor images) {
    return tiny.outputs().apply(images).square().sum();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void noPointerIsLeftBehind(Tiny tiny) {
    tiny.net().eval();
    Tensor images = Tiny.images();
    run(tiny, images);
    long pointers = Pointer.totalCount();
    for (int i = 0; i < 5; i++) {
      run(tiny, images);
    }
    assertTrue(Pointer.totalCount() <= pointers, Pointer.totalCount() + " > " + pointers);
  }

  private static void run(Tiny tiny, Tensor images) {
    try (TensorScope scope = TensorScope.open()) {
      Ops.withoutGradient(() -> tiny.outputs().apply(images));
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void inBf16ItSaysNearlyTheSameInFloat32(Tiny tiny) {
    tiny.net().eval();
    Tensor exact = Ops.withoutGradient(() -> tiny.outputs().apply(Tiny.images()));
    tiny.net().cast(Precision.BF16);
    Tensor coarse = Ops.withoutGradient(() -> tiny.outputs().apply(Tiny.images()));
    assertEquals(ScalarType.Float, coarse.scalar_type().intern());
    double share = largest(coarse.sub(exact)) / largest(exact);
    assertTrue(share > 0 && share < 0.05, "error " + share);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void trainedMostlyInBf16ItSaysNearlyTheSameInFloat32(Tiny tiny) {
    tiny.net().eval();
    Tensor exact = Ops.withoutGradient(() -> tiny.outputs().apply(Tiny.images()));
    Tensor coarse;
    try (Autocast on = Autocast.open(Engine.device("cpu"), Precision.BF16)) {
      coarse = tiny.outputs().apply(Tiny.images());
    }
    coarse.square().sum().backward();
    assertEquals(ScalarType.Float, coarse.scalar_type().intern());
    double share = largest(coarse.sub(exact)) / largest(exact);
    assertTrue(share > 0 && share < 0.05, "error " + share);
  }

  static Stream<Tiny> backbones() {
    return networks().filter(tiny -> tiny.net() instanceof Backbone);
  }

  @ParameterizedTest
  @MethodSource("backbones")
  void thereAreAsManyFeaturesOfAPictureAsItSays(Tiny tiny) {
    Backbone backbone = assertInstanceOf(Backbone.class, tiny.net());
    tiny.net().eval();
    tiny.net().cast(Precision.BF16);
    int times = tiny.net() instanceof Inception ? 2 : 1; // fewer pixels than 75 are too few
    Tensor images = Tiny.images().repeat(1, 1, times, times);
    Tensor features = Ops.withoutGradient(() -> backbone.features(images));
    assertEquals("(4, " + backbone.featureCount() + ")", Ops.shape(features));
    assertEquals(ScalarType.Float, features.scalar_type().intern());
    assertTrue(largest(features) > 0);
  }

  @Test
  void allThatSaysOneThingIsABackbone() {
    assertEquals(11, backbones().count());
  }

  private static double largest(Tensor x) {
    return x.abs().max().item_double();
  }
}

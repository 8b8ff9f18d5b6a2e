package affect4j.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Given;
import affect4j.golden.Golden;
import affect4j.golden.Uni;
import affect4j.nn.Entry;
import affect4j.nn.Ops;
import affect4j.optim.AdamRule.Decay;
import java.util.List;
import java.util.function.Function;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.MemoryFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdamTest {
  private static final JsonNode WANTED = Golden.json("metrics_optim_misc.json");
  private static final double[][] GRADIENTS = {
    {0.1, -0.2, 0.3}, {0.05, 0.4, -0.1}, {-0.2, 0, 0.02}
  };

  private static void follows(
      String trace, double rate, double decay, Function<List<ParameterGroup>, Optimizer> maker) {
    Entry p = Weights.entry("p", Tensor.create(new double[] {1, -2, 0.5}));
    Optimizer optimizer = maker.apply(Weights.group(decay, p));
    optimizer.rate(rate);
    for (int i = 0; i < GRADIENTS.length; i++) {
      Weights.gradient(p, Tensor.create(GRADIENTS[i]));
      optimizer.step();
      double[] wanted = Golden.numbers(WANTED.get(trace).get(i));
      assertArrayEquals(wanted, Given.numbers(p.tensor()), 1e-12, trace + ", step " + (i + 1));
    }
  }

  @Test
  void threeStepsOfAdamWAreTheReferences() {
    String standard = "adamw(lr=0.01,betas .9 .999,eps 1e-8,wd 0.05)";
    String mae = "adamw(lr=0.01,betas .9 .95,eps 1e-8,wd 0.05)";
    follows(standard, 0.01, 0.05, groups -> new AdamW(groups, Moments.standard()));
    follows(mae, 0.01, 0.05, groups -> new AdamW(groups, Moments.mae()));
    AdamRule plain = new PlainAdam(Decay.DECOUPLED, Moments.mae());
    follows(mae, 0.01, 0.05, groups -> new AdamW(groups, plain));
  }

  @Test
  void threeStepsOfAdamAreTheReferences() {
    String trace = "adam(lr=1e-4)";
    follows(trace, 1e-4, 0, groups -> new Adam(groups, Moments.standard()));
    AdamRule plain = new PlainAdam(Decay.IN_GRADIENT, Moments.standard());
    follows(trace, 1e-4, 0, groups -> new Adam(groups, plain));
  }

  @Test
  void twentyStepsOfAdamWAreLibtorchsOwn() {
    AdamWOptions options = new AdamWOptions(3e-2);
    options.weight_decay().put(0.05);
    // A C++ tuple lies in memory with its last member first.
    assertEquals(0.999, options.betas().get(0));
    options.betas().put(0, 0.95).put(1, 0.9);
    Entry theirs = start("p");
    var other = new org.bytedeco.pytorch.AdamW(new TensorVector(theirs.tensor()), options);
    Entry ours = start("p");
    AdamW optimizer = new AdamW(Weights.group(0.05, ours), Moments.mae());
    optimizer.rate(3e-2);
    for (int i = 0; i < 20; i++) {
      descend(theirs);
      other.step();
      descend(ours);
      optimizer.step();
      assertArrayEquals(
          Given.numbers(theirs.tensor()), Given.numbers(ours.tensor()), 1e-6, "step " + i);
    }
    assertTrue(moved(ours) > 0.3);
  }

  @Test
  void twentyStepsOfAdamWithDecayAreLibtorchsOwn() {
    AdamOptions options = new AdamOptions(3e-2);
    options.weight_decay().put(0.05);
    Entry theirs = start("p");
    var other = new org.bytedeco.pytorch.Adam(new TensorVector(theirs.tensor()), options);
    Entry ours = start("p");
    Adam optimizer = new Adam(Weights.group(0.05, ours), Moments.standard());
    optimizer.rate(3e-2);
    for (int i = 0; i < 20; i++) {
      descend(theirs);
      other.step();
      descend(ours);
      optimizer.step();
    }
    assertArrayEquals(Given.numbers(theirs.tensor()), Given.numbers(ours.tensor()), 1e-6);
    assertTrue(moved(ours) > 0.3);
  }

  @Test
  void fusedAndOneByOneAreTheSame() {
    for (Decay decay : Decay.values()) {
      assertTrue(FusedAdam.exists(decay), "libtorch has " + decay.operator());
      Entry one = start("p");
      Entry other = start("p");
      AdamW fused = new AdamW(Weights.group(0.05, one), new FusedAdam(decay, Moments.mae()));
      AdamW plain = new AdamW(Weights.group(0.05, other), new PlainAdam(decay, Moments.mae()));
      fused.rate(3e-2);
      plain.rate(3e-2);
      for (int i = 0; i < 20; i++) {
        descend(one);
        fused.step();
        descend(other);
        plain.step();
      }
      double[] wanted = Given.numbers(one.tensor());
      assertArrayEquals(wanted, Given.numbers(other.tensor()), 1e-6, decay.operator());
      List<Tensor> remembered = List.copyOf(plain.state().values());
      List<String> names = List.copyOf(plain.state().keySet());
      for (int i = 0; i < names.size(); i++) {
        assertNear(names.get(i), remembered.get(i), List.copyOf(fused.state().values()).get(i));
      }
      assertTrue(moved(one) > 0.3);
    }
  }

  @Test
  void aGradientThatLiesOtherwiseInMemoryMovesTheRightValues() {
    MemoryFormatOptional last = new MemoryFormatOptional(MemoryFormat.ChannelsLast);
    Tensor weight = torch.empty(new long[] {4, 3, 2, 5}, new TensorOptions(), last).zero_();
    Entry entry = Weights.entry("conv", weight);
    Tensor gradient = torch.ones(4, 3, 2, 5);
    gradient.narrow(1, 0, 1).fill_(new Scalar(-1));
    Weights.gradient(entry, gradient);
    AdamW optimizer = new AdamW(Weights.group(0, entry), Moments.standard());
    optimizer.rate(1);
    optimizer.step();
    assertNear("conv", gradient.neg(), entry.tensor().detach());
  }

  private static Entry start(String name) {
    float[] values = new float[64];
    double[] uni = Uni.of("start", values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) uni[i];
    }
    return Weights.entry(name, Tensor.create(values, 8, 8));
  }

  private static double moved(Entry entry) {
    return start("p").tensor().sub(entry.tensor()).abs().max().item_double();
  }

  /** A gradient of something with curves. */
  private static void descend(Entry entry) {
    entry.tensor().mutable_grad().reset();
    Tensor x = entry.tensor();
    x.matmul(x).sin().add(x.square()).sum().backward();
  }

  private static void assertNear(String name, Tensor wanted, Tensor said) {
    assertEquals(Ops.shape(wanted), Ops.shape(said), name);
    assertTrue(wanted.sub(said).abs().max().item_double() < 1e-6, name);
  }
}

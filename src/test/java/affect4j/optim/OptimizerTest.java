package affect4j.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import affect4j.golden.Fill;
import affect4j.golden.Given;
import affect4j.nn.Block;
import affect4j.nn.Entry;
import affect4j.nn.Linear;
import affect4j.nn.Net;
import affect4j.nn.TensorScope;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class OptimizerTest {
  private static final Map<String, Function<List<ParameterGroup>, Optimizer>> ALL =
      Map.of(
          "AdamW", groups -> new AdamW(groups, Moments.mae()),
          "Adam", groups -> new Adam(groups, Moments.standard()),
          "SGD", groups -> new Sgd(groups, 0.9));

  private static Block block() {
    Block block = new Block(8, 2, 0);
    Fill.fill(block);
    return block;
  }

  private static void learn(Net<Tensor> net, Optimizer optimizer, int first, int last) {
    for (int i = first; i < last; i++) {
      try (TensorScope scope = TensorScope.open()) {
        optimizer.zeroGradients();
        net.forward(torch.ones(1, 2, 8).mul(torch.arange(new Scalar(8)))).square().sum().backward();
        optimizer.rate(1e-2 / (1 + i));
        optimizer.step();
      }
    }
  }

  private static double[] values(Net<?> net) {
    return Entry.of(net).stream()
        .flatMapToDouble(each -> Arrays.stream(Given.numbers(each.tensor().detach())))
        .toArray();
  }

  @Test
  void aRunThatStopsAndGoesOnEndsBitForBitWhereOneThatDoesNot() {
    ALL.forEach(
        (name, maker) -> {
          Block whole = block();
          learn(whole, maker.apply(Groups.mae(whole, 0.05)), 0, 6);
          Block first = block();
          Optimizer before = maker.apply(Groups.mae(first, 0.05));
          learn(first, before, 0, 3);
          Map<String, Tensor> saved = new LinkedHashMap<>();
          before.state().forEach((key, value) -> saved.put(key, value.clone()));
          Optimizer after = maker.apply(Groups.mae(first, 0.05));
          after.restore(saved);
          learn(first, after, 3, 6);
          assertArrayEquals(values(whole), values(first), name);
          Optimizer forgetful = maker.apply(Groups.mae(first, 0.05));
          learn(first, forgetful, 6, 7);
          learn(whole, after, 6, 7);
          assertFalse(Arrays.equals(values(whole), values(first)), name);
        });
  }

  @Test
  void whatIsRememberedIsNamedAfterTheParameters() {
    Linear linear = new Linear(2, 3);
    List<ParameterGroup> groups = Groups.plain(linear, 0);
    assertEquals(
        List.of(
            "weight.exp_avg",
            "weight.exp_avg_sq",
            "weight.step",
            "bias.exp_avg",
            "bias.exp_avg_sq",
            "bias.step"),
        List.copyOf(new AdamW(groups, Moments.mae()).state().keySet()));
    assertEquals(
        List.of("weight.momentum_buffer", "bias.momentum_buffer"),
        List.copyOf(new Sgd(groups, 0.9).state().keySet()));
  }

  @Test
  void aParameterWithoutAGradientStaysAndCountsNoStep() {
    ALL.forEach(
        (name, maker) -> {
          Entry moved = Weights.entry("moved", torch.ones(2));
          Entry still = Weights.entry("still", torch.ones(2));
          Optimizer optimizer = maker.apply(Weights.group(0.5, moved, still));
          optimizer.rate(0.1);
          Weights.gradient(moved, torch.ones(2));
          optimizer.step();
          assertEquals(2, still.tensor().sum().item_double(), name);
          assertTrue(moved.tensor().sum().item_double() < 1.9, name);
          optimizer
              .state()
              .forEach(
                  (key, value) -> {
                    boolean zero = value.abs().sum().item_double() == 0;
                    assertEquals(key.startsWith("still."), zero, name + " " + key);
                  });
          optimizer.zeroGradients();
          assertFalse(moved.tensor().grad().defined(), name);
          double before = moved.tensor().sum().item_double();
          optimizer.step();
          assertEquals(before, moved.tensor().sum().item_double(), name);
        });
  }

  @Test
  void eachGroupLearnsAtItsOwnRateAndDecay() {
    Entry fast = Weights.entry("fast", torch.ones(1));
    Entry slow = Weights.entry("slow", torch.ones(1));
    Optimizer optimizer =
        new Sgd(
            List.of(
                new ParameterGroup("fast", List.of(fast), 1, 0.5),
                new ParameterGroup("slow", List.of(slow), 0.25, 0)),
            0);
    optimizer.rate(0.1);
    Weights.gradient(fast, torch.ones(1));
    Weights.gradient(slow, torch.ones(1));
    optimizer.step();
    assertEquals(1 - 0.1 * 1.5, fast.tensor().item_double(), 1e-7);
    assertEquals(1 - 0.025, slow.tensor().item_double(), 1e-7);
  }

  @Test
  void twentyStepsOfSgdAreLibtorchsOwn() {
    Block theirs = block();
    TensorVector parameters = new TensorVector();
    Groups.plain(theirs, 0).get(0).parameters().forEach(one -> parameters.push_back(one.tensor()));
    SGDOptions options = new SGDOptions(1e-3);
    options.momentum().put(0.9);
    options.weight_decay().put(1e-2);
    var other = new org.bytedeco.pytorch.SGD(parameters, options);
    Block ours = block();
    Optimizer optimizer = new Sgd(Groups.plain(ours, 1e-2), 0.9);
    optimizer.rate(1e-3);
    Tensor x = torch.linspace(new Scalar(-1.0), new Scalar(1.0), 16);
    for (int i = 0; i < 20; i++) {
      other.zero_grad();
      theirs.forward(x.view(1, 2, 8)).sin().sum().backward();
      other.step();
      optimizer.zeroGradients();
      ours.forward(x.view(1, 2, 8)).sin().sum().backward();
      optimizer.step();
    }
    assertArrayEquals(values(theirs), values(ours), 1e-6);
    assertFalse(Arrays.equals(values(block()), values(ours)));
  }

  @Test
  void stepsLeaveNothingNativeBehind() {
    ALL.forEach(
        (name, maker) -> {
          Block block = block();
          Optimizer optimizer = maker.apply(Groups.mae(block, 0.05));
          learn(block, optimizer, 0, 2);
          Pointer.deallocateReferences();
          long before = Pointer.totalCount();
          for (int i = 0; i < 3; i++) {
            optimizer.step();
            Gradients.clip(optimizer.parameters(), 1e-3);
            Gradients.finite(optimizer.parameters());
          }
          assertTrue(Pointer.totalCount() <= before, name);
        });
  }

  @Test
  void whatIsRememberedOutlivesTheScopeItWasMadeIn() {
    Entry entry = Weights.entry("p", torch.ones(2));
    Optimizer optimizer;
    try (TensorScope scope = TensorScope.open()) {
      optimizer = new AdamW(Weights.group(0, entry), Moments.mae());
    }
    optimizer.rate(0.5);
    Weights.gradient(entry, torch.ones(2));
    optimizer.step();
    assertEquals(1, entry.tensor().sum().item_double(), 1e-6);
  }

  @Test
  void aSavedStateThatDoesNotFitIsRefusedAndNothingIsChanged() {
    Entry entry = Weights.entry("p", torch.ones(2));
    Optimizer optimizer = new Sgd(Weights.group(0, entry), 0.9);
    assertRefused("the optimizer's saved state lacks p.momentum_buffer", optimizer, Map.of());
    assertRefused(
        "p.momentum_buffer must be Float (2), got Float (3)",
        optimizer,
        Map.of("p.momentum_buffer", torch.ones(3)));
    assertRefused(
        "p.momentum_buffer must be Float (2), got Double (2)",
        optimizer,
        Map.of("p.momentum_buffer", torch.ones(2).to(ScalarType.Double)));
    assertRefused(
        "the optimizer knows no q.momentum_buffer",
        optimizer,
        Map.of("p.momentum_buffer", torch.ones(2), "q.momentum_buffer", torch.ones(2)));
    assertEquals(0, optimizer.state().values().iterator().next().sum().item_double());
  }

  private static void assertRefused(String message, Optimizer to, Map<String, Tensor> saved) {
    var e = assertThrows(IllegalArgumentException.class, () -> to.restore(saved));
    assertEquals(message, e.getMessage());
  }

  @Test
  void nonsenseIsRefused() {
    Entry entry = Weights.entry("p", torch.ones(2));
    List<ParameterGroup> groups = Weights.group(0, entry);
    List<ParameterGroup> twice =
        List.of(groups.get(0), new ParameterGroup("b", List.of(entry), 1, 0));
    var two = assertThrows(IllegalArgumentException.class, () -> new Sgd(twice, 0));
    assertEquals("parameter p is in two groups", two.getMessage());
    var momentum = assertThrows(IllegalArgumentException.class, () -> new Sgd(groups, 1));
    assertEquals("momentum must be in [0, 1), got 1.0", momentum.getMessage());
    Optimizer optimizer = new Sgd(groups, 0);
    var rate = assertThrows(IllegalArgumentException.class, () -> optimizer.rate(-1));
    assertEquals("a learning rate must be 0 or more, got -1.0", rate.getMessage());
    var unset = assertThrows(IllegalStateException.class, optimizer::step);
    assertEquals("set the learning rate before the first step", unset.getMessage());
    var beta = assertThrows(IllegalArgumentException.class, () -> new Moments(0.9, 1, 1e-8));
    assertEquals("beta1 and beta2 must be in [0, 1), got 0.9 and 1.0", beta.getMessage());
    var eps = assertThrows(IllegalArgumentException.class, () -> new Moments(0.9, 0.9, 0));
    assertEquals("eps must be above 0, got 0.0", eps.getMessage());
  }
}
